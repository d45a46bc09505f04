package org.yourplace.volunteeringbank.match;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.matching.Wishes;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.AreaKind;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.Point;

/**
 * Understands the lines of an offer as far as it can: skills and causes by the partnership's own lists, times of the week, a postcode or
 * ward. What it does not understand is left to the words themselves.
 */
public final class WishReader {
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Za-z]{1,2}[0-9][0-9A-Za-z]?\\s*[0-9][A-Za-z]{2}\\b");

    private static final String CODES = """
            SELECT c.code FROM core.code c, (
                SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery AS words FROM unnest(to_tsvector('core.words', :text))) asked
            WHERE c.partnership_id = core.partnership() AND c.list = :list
              AND (to_tsvector('core.words', c.labels ->> 'en-GB') @@ asked.words
                OR to_tsvector('core.words', coalesce(c.labels ->> :language, '')) @@ asked.words)
            ORDER BY c.sort, c.code LIMIT 8""";

    private final Places places;

    public WishReader(Places places) {
        this.places = places;
    }

    /**
     * What was understood.
     *
     * @param ward code of the ward that it is about; absent when it names none
     */
    public record Read(Wishes wishes, @Nullable String ward) {}

    public Read read(Tx tx, String what, String when, String where, Locale locale) {
        var telling = PlainWords.telling(what);
        var found = postcode(where);
        var area = found.isPresent() ? Optional.<Area>empty() : ward(where);
        var point = found.map(Found::point).or(() -> area.map(Area::centre)).orElse(null);
        var wishes = Wishes.NONE
                .skilled(codes(tx, "skills", telling, locale))
                .caring(codes(tx, "causes", telling, locale))
                .saying(words(what))
                .free(PlainWords.times(when))
                .from(point, Wishes.USUAL_KM);
        return new Read(
                wishes, found.map(Found::ward).or(() -> area.map(Area::code)).orElse(null));
    }

    /** What the words themselves can find. */
    public static @Nullable String words(String what) {
        var telling = PlainWords.telling(what);
        return telling.isEmpty() ? null : telling;
    }

    private record Found(Point point, String ward) {}

    private Optional<Found> postcode(String where) {
        var typed = POSTCODE.matcher(where);
        return typed.find()
                ? places.postcode(typed.group()).map(found -> new Found(found.point(), found.ward()))
                : Optional.empty();
    }

    /** The ward whose name stands in the line. */
    private Optional<Area> ward(String where) {
        var plain = PlainWords.plain(where);
        return plain.isBlank() || PlainWords.fromHomeOnly(where)
                ? Optional.empty()
                : places.areas(AreaKind.WARD).stream()
                        .filter(area -> plain.contains(PlainWords.plain(area.name())))
                        .findFirst();
    }

    private static List<String> codes(Tx tx, String list, String telling, Locale locale) {
        if (telling.isEmpty()) {
            return List.of();
        }
        return tx.sql()
                .createQuery(CODES)
                .bind("text", telling)
                .bind("list", list)
                .bind("language", locale.getLanguage())
                .mapTo(String.class)
                .list();
    }
}
