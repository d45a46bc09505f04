package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * A host writes down who came with a reference of their employer's.
 *
 * @param organisation whom they helped; absent: the host's own
 * @param minutes how long it was; absent: as long as it was to be
 */
public record WriteDay(
        String ref,
        String name,
        String what,
        LocalDate day,
        @Nullable UUID organisation,
        @Nullable Integer minutes) {
    public WriteDay {
        ref = ref == null ? "" : ref.strip().replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        Violations.of()
                .check(ref.matches("[0-9A-HJKMNP-TV-Z]{12}"), "ref", ref.isEmpty() ? "required" : "not-a-reference")
                .text("name", name, 1, 120)
                .text("what", what, 1, 200)
                .check(day != null, "day", "required")
                .check(day == null || (day.getYear() >= 2020 && day.getYear() <= 2100), "day", "not-a-date")
                .range("minutes", minutes, 15, 24 * 60)
                .done();
        name = name.strip();
        what = what.strip();
    }
}
