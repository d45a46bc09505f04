package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.matching.Match.Reason;
import org.yourplace.spi.matching.Trait;
import org.yourplace.volunteeringbank.match.Fitting;

/** Says why a way to help fits somebody and what is missing, in the reader's words. */
public final class MatchWords {
    private static final double KM_PER_MILE = 1.609344;
    private static final double AT_THE_DOOR_MILES = 0.1;

    private final PageTexts texts;
    private final Wording words;

    public MatchWords(PageTexts texts, Wording words) {
        this.texts = texts;
        this.words = words;
    }

    /** @param forOrganisations also what no page for residents says */
    public List<String> why(Fitting fitting, boolean forOrganisations) {
        return fitting.match().reasons().stream()
                .filter(reason -> forOrganisations || reason.trait() != Trait.PRIORITY_AREA)
                .map(reason -> why(fitting, reason))
                .distinct()
                .toList();
    }

    private String why(Fitting fitting, Reason reason) {
        return switch (reason.trait()) {
            case SKILL -> texts.get("why.skill", words.label("skills", reason.code()));
            case CAUSE -> texts.get("why.cause", words.label("causes", reason.code()));
            case WORDS -> texts.get("why.words");
            case TIME -> texts.get("why.time", when(fitting, reason.code()));
            case DISTANCE -> away(fitting, "why.near");
            case FROM_HOME -> texts.get("why.home");
            case ACCESS -> texts.get("why.access", words.label("access", reason.code()));
            case LANGUAGE -> texts.get("why.language", words.label("languages", reason.code()));
            case CHECK -> texts.get("why.check", words.label("checks", reason.code()));
            case TRAVEL_PAID -> texts.get("why.travel");
            case AGE -> texts.get("missing.age", reason.code());
            case PRIORITY_AREA -> texts.get("why.priority");
        };
    }

    public List<String> missing(Fitting fitting, List<String> freeAt) {
        return fitting.match().missing().stream()
                .map(reason -> missing(fitting, reason, freeAt))
                .distinct()
                .toList();
    }

    private String missing(Fitting fitting, Reason reason, List<String> freeAt) {
        return switch (reason.trait()) {
            case CHECK -> texts.get("missing.check", words.label("checks", reason.code()));
            case AGE -> texts.get("missing.age", reason.code());
            case TIME ->
                texts.get(
                        "missing.time",
                        when(fitting, reason.code()),
                        freeAt.stream().map(code -> words.label("times", code)).collect(Collectors.joining(", ")));
            case DISTANCE -> away(fitting, "missing.far");
            case ACCESS -> texts.get("missing.access", words.label("access", reason.code()));
            default -> why(fitting, reason);
        };
    }

    /** The listing's own words for when, where it has any. */
    private String when(Fitting fitting, String code) {
        var said = words.when(fitting.listing());
        return said.isEmpty() ? words.label("times", code) : said;
    }

    private String away(Fitting fitting, String key) {
        double miles = Objects.requireNonNullElse(fitting.match().distanceKm(), 0.0) / KM_PER_MILE;
        return miles < AT_THE_DOOR_MILES
                ? texts.get("why.here")
                : texts.get(key, texts.number(miles), texts.milesWord(miles));
    }
}
