package org.yourplace.volunteeringbank.importing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.Places;

/** Keeps those of a row's words that our lists hold, by code or by label; the others are left out with a warning. */
final class RowWords {
    private final Codes codes;
    private final Places places;

    RowWords(Codes codes, Places places) {
        this.codes = codes;
        this.places = places;
    }

    /** The words of a row that we know. */
    record Known(
            @Nullable String cause,
            List<String> skills,
            @Nullable String howOften,
            List<String> times,
            List<String> expenses,
            List<String> access,
            List<String> checks,
            List<String> areaServed) {}

    Known of(ListingRow row, Set<String> warnings) {
        return new Known(
                one(row, "causes", row.cause(), warnings),
                each(row, "skills", row.skills(), warnings),
                one(row, "how-often", row.howOften(), warnings),
                each(row, "times", row.times(), warnings),
                each(row, "expenses", row.expenses(), warnings),
                each(row, "access", row.access(), warnings),
                each(row, "checks", row.checks(), warnings),
                row.areaServed().stream()
                        .filter(area -> places.area(area).isPresent())
                        .toList());
    }

    private @Nullable String one(ListingRow row, String list, @Nullable String word, Set<String> warnings) {
        return word == null
                ? null
                : each(row, list, List.of(word), warnings).stream().findFirst().orElse(null);
    }

    private List<String> each(ListingRow row, String list, List<String> words, Set<String> warnings) {
        var known = words.stream()
                .flatMap(word -> code(list, word).stream())
                .distinct()
                .toList();
        if (row.strict() && known.size() < words.stream().distinct().count()) {
            warnings.add("code-unknown");
        }
        return known;
    }

    private java.util.Optional<String> code(String list, String word) {
        var wanted = word.toLowerCase(Locale.ROOT);
        return codes.list(list).stream()
                .filter(code -> code.code().equals(wanted)
                        || code.label(Locale.UK).toLowerCase(Locale.ROOT).equals(wanted))
                .map(Codes.Code::code)
                .findFirst();
    }
}
