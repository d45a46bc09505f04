package org.yourplace.volunteeringbank.importing;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;

/** Turns a row into what the bank keeps of it: words that our lists hold, texts of a length that fits. What is left out is warned of. */
final class RowContent {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_SUMMARY = 300;
    private static final int LONGEST_DESCRIPTION = 5_000;

    private final RowWords words;

    RowContent(RowWords words) {
        this.words = words;
    }

    WriteOpportunity of(ListingRow row, @Nullable UUID organisation, @Nullable String status, Set<String> warnings) {
        var known = words.of(row, warnings);
        Instant ends =
                row.ends() != null && row.starts() != null && row.ends().isBefore(row.starts()) ? null : row.ends();
        if (row.title().length() > LONGEST_TITLE || row.description().length() > LONGEST_DESCRIPTION) {
            warnings.add("text-shortened");
        }
        return new WriteOpportunity(
                organisation,
                shortened(row.title(), LONGEST_TITLE),
                row.summary() == null || row.strict() ? row.summary() : shortened(row.summary(), LONGEST_SUMMARY),
                shortened(row.description(), LONGEST_DESCRIPTION),
                known.cause(),
                known.skills(),
                row.commitment(),
                row.minutes(),
                known.howOften(),
                known.times(),
                row.starts(),
                ends,
                null,
                row.remote(),
                known.areaServed(),
                row.number(),
                known.expenses(),
                known.access(),
                row.minimumAge(),
                known.checks(),
                row.noJobReplaced(),
                row.visibility(),
                status,
                null,
                null,
                null);
    }

    /** Cut between characters, never in the middle of one that takes two. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = longest - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
                        .strip() + "\u2026";
    }
}
