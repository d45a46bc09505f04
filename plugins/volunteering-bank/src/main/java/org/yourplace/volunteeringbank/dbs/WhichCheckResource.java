package org.yourplace.volunteeringbank.dbs;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;

/** {@code /api/v1/volunteering-bank/which-check}: which DBS check a role may ask for. */
@Produces(MediaType.APPLICATION_JSON)
public final class WhichCheckResource {
    private final WhichCheck wizard;

    public WhichCheckResource(WhichCheck wizard) {
        this.wizard = wizard;
    }

    @GET
    public WhichCheck.Answer ask(
            @QueryParam("with") @Nullable List<String> with,
            @QueryParam("task") @Nullable List<String> tasks,
            @QueryParam("often") @Nullable String often,
            @QueryParam("supervised") @Nullable String supervised,
            @QueryParam("on") @Nullable String on) {
        return wizard.ask(
                new WhichCheck.Asked(new Work(set(with), set(tasks), absent(often), absent(supervised)), day(on)));
    }

    private static Set<String> set(@Nullable List<String> words) {
        return words == null ? Set.of() : Set.copyOf(words);
    }

    private static @Nullable String absent(@Nullable String word) {
        return word == null || word.isEmpty() ? null : word;
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        if (typed == null || typed.isEmpty()) {
            return null;
        }
        try {
            var day = LocalDate.parse(typed);
            if (day.getYear() >= 2000 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeParseException wrong) {
            // told below
        }
        throw DomainException.invalid(List.of(Violation.of("on", "not-a-date")));
    }
}
