package org.yourplace.spi.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Point;

/**
 * What somebody can do, cares for and needs. Whatever is not said counts neither for nor against anything.
 *
 * @param skills codes; an entry carries them as {@code skill:cooking}
 * @param causes codes; {@code cause:food}
 * @param words in their own words, matched as "any of these"
 * @param times codes of times of the week; {@code when:evening}
 * @param point where they start from
 * @param withinKm how far they go, kilometres; what lies up to twice as far is found too, and said to be farther
 * @param access what they need; {@code access:step-free}
 * @param checks what they hold; {@code check:dbs-basic}
 * @param languages what they speak besides English; {@code language:pl}
 * @param age in years, as far as it is known; entries for older people only are left out
 * @param fromHome whether something done from home will do
 */
public record Wishes(
        List<String> skills,
        List<String> causes,
        @Nullable String words,
        List<String> times,
        @Nullable Point point,
        double withinKm,
        List<String> access,
        List<String> checks,
        List<String> languages,
        @Nullable Integer age,
        boolean fromHome) {
    /** Five miles, where nobody says how far. */
    public static final double USUAL_KM = 8;

    public static final Wishes NONE = new Wishes(
            List.of(), List.of(), null, List.of(), null, USUAL_KM, List.of(), List.of(), List.of(), null, true);

    public Wishes {
        skills = List.copyOf(skills);
        causes = List.copyOf(causes);
        times = List.copyOf(times);
        access = List.copyOf(access);
        checks = List.copyOf(checks);
        languages = List.copyOf(languages);
    }

    public Wishes skilled(List<String> codes) {
        return new Wishes(codes, causes, words, times, point, withinKm, access, checks, languages, age, fromHome);
    }

    public Wishes caring(List<String> codes) {
        return new Wishes(skills, codes, words, times, point, withinKm, access, checks, languages, age, fromHome);
    }

    public Wishes saying(@Nullable String text) {
        return new Wishes(skills, causes, text, times, point, withinKm, access, checks, languages, age, fromHome);
    }

    public Wishes free(List<String> codes) {
        return new Wishes(skills, causes, words, codes, point, withinKm, access, checks, languages, age, fromHome);
    }

    public Wishes from(@Nullable Point start, double km) {
        return new Wishes(skills, causes, words, times, start, km, access, checks, languages, age, fromHome);
    }

    public Wishes needing(List<String> codes) {
        return new Wishes(skills, causes, words, times, point, withinKm, codes, checks, languages, age, fromHome);
    }

    public Wishes holding(List<String> codes) {
        return new Wishes(skills, causes, words, times, point, withinKm, access, codes, languages, age, fromHome);
    }

    public Wishes speaking(List<String> codes) {
        return new Wishes(skills, causes, words, times, point, withinKm, access, checks, codes, age, fromHome);
    }

    public Wishes aged(@Nullable Integer years) {
        return new Wishes(skills, causes, words, times, point, withinKm, access, checks, languages, years, fromHome);
    }

    public Wishes fromHome(boolean will) {
        return new Wishes(skills, causes, words, times, point, withinKm, access, checks, languages, age, will);
    }
}
