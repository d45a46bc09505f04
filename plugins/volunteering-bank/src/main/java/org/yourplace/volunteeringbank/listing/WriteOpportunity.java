package org.yourplace.volunteeringbank.listing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import org.yourplace.volunteeringbank.sheet.Sheet;
import org.yourplace.volunteeringbank.shift.Repeat;

/**
 * What an organisation says about a way to help: body of POST and PUT, and bean of the form. Title and description are enough for a
 * draft; {@link Opportunity#publish} says what else it needs to be found.
 *
 * @param organisationId whose listing it is; absent: the tenant's own organisation
 * @param minutes time needed each time
 * @param times weekday, evening, weekend
 * @param areaServed codes of wards or LSOAs, when they differ from the place
 * @param noJobReplaced the organisation declares that it replaces no paid post
 * @param status what the writer wants: draft, live, ended or withdrawn; absent on a new listing: live when the declaration is given, else
 *     draft; absent on an edit: as it is
 * @param version the version that was read, where no If-Match header says it
 * @param repeats weekly, fortnightly or monthly from {@code starts} on, until {@code ends}
 * @param sheet what the supporter's check asks; absent: as it stands
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WriteOpportunity(
        @Nullable UUID organisationId,
        String title,
        @Nullable String summary,
        String description,
        @Nullable String cause,
        @Nullable List<String> skills,
        @Nullable String commitment,
        @Nullable Integer minutes,
        @Nullable String howOften,
        @Nullable List<String> times,
        @Nullable Instant starts,
        @Nullable Instant ends,
        @Nullable String postcode,
        @Nullable Boolean remote,
        @Nullable List<String> areaServed,
        @Nullable Integer places,
        @Nullable List<String> expenses,
        @Nullable List<String> access,
        @Nullable Integer minimumAge,
        @Nullable List<String> checks,
        @Nullable Boolean noJobReplaced,
        @Nullable String visibility,
        @Nullable String status,
        @Nullable Long version,
        @Nullable String repeats,
        @Nullable Sheet sheet) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    public WriteOpportunity {
        Violations.of()
                .text("title", title, 1, 120)
                .optionalText("summary", summary, 300)
                .text("description", description, 1, 5_000)
                .codes("cause", listOf(cause), 1)
                .codes("skills", skills, 20)
                .check(isOneOf(commitment, "one-off", "regular"), "commitment", "unknown-code")
                .range("minutes", minutes, 1, 10_080)
                .codes("howOften", listOf(howOften), 1)
                .codes("times", times, 3)
                .check(isSensible(starts), "starts", "not-a-date")
                .check(isSensible(ends), "ends", "not-a-date")
                .check(starts == null || ends == null || !ends.isBefore(starts), "ends", "before-start")
                .check(
                        Repeat.of(repeats).isPresent() == (repeats != null) && !"none".equals(repeats),
                        "repeats",
                        "unknown-code")
                .check(repeats == null || starts != null, "starts", "required")
                .check(repeats == null || !"one-off".equals(commitment), "repeats", "repeats-once")
                .optionalText("postcode", postcode, 10)
                .codes("areaServed", areaServed, 200)
                .range("places", places, 1, 10_000)
                .codes("expenses", expenses, 10)
                .codes("access", access, 30)
                .range("minimumAge", minimumAge, 0, 99)
                .codes("checks", checks, 10)
                .check(isOneOf(visibility, "private", "partnership", "public"), "visibility", "unknown-code")
                .check(status == null || Status.of(status).isPresent(), "status", "unknown-code")
                .done();
        title = title.strip();
        description = description.strip();
        starts = toTheMicrosecond(starts);
        ends = toTheMicrosecond(ends);
    }

    private static List<String> listOf(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }

    private static boolean isOneOf(@Nullable String value, String... allowed) {
        return value == null || Set.of(allowed).contains(value);
    }

    private static boolean isSensible(@Nullable Instant instant) {
        return instant == null || (instant.isAfter(EARLIEST) && instant.isBefore(LATEST));
    }

    private static @Nullable Instant toTheMicrosecond(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
    }
}
