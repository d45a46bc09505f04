package org.yourplace.volunteeringbank.hours;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Hours that somebody gave, in their own words.
 *
 * @param application what they had said they were interested in; or else
 * @param organisation whom they helped, and
 * @param about with what
 * @param expenses what it cost them, where the listing promised it
 */
public record LogHours(
        @Nullable UUID application,
        @Nullable UUID organisation,
        @Nullable String about,
        LocalDate day,
        Integer minutes,
        @Nullable List<Cost> expenses) {
    static final int SHORTEST = 5;
    static final int LONGEST = 24 * 60;

    /**
     * One thing that helping cost.
     *
     * @param what travel or meals
     * @param note about the receipt
     */
    public record Cost(String what, Integer pence, @Nullable String note) {
        private static final int MOST_PENCE = 100_000;

        public Cost {
            note = note == null || note.isBlank() ? null : note.strip();
            Violations.of()
                    .check("travel".equals(what) || "meals".equals(what), "what", "unknown-code")
                    .check(pence != null, "pence", "required")
                    .range("pence", pence, 1, MOST_PENCE)
                    .optionalText("note", note, 200)
                    .done();
        }
    }

    public LogHours {
        about = about == null || about.isBlank() ? null : about.strip();
        expenses = expenses == null ? List.of() : List.copyOf(expenses);
        var kinds = new HashSet<String>();
        Violations.of()
                .check((application == null) != (organisation == null), "application", "hours-for-whom")
                .check(organisation == null || about != null, "about", "required")
                .optionalText("about", about, 200)
                .check(day != null, "day", "required")
                .check(minutes != null, "minutes", "required")
                .range("minutes", minutes, SHORTEST, LONGEST)
                .check(expenses.stream().map(Cost::what).allMatch(kinds::add), "expenses", "twice")
                .check(expenses.isEmpty() || application != null, "expenses", "not-promised")
                .done();
    }
}
