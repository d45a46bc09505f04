package org.yourplace.csrbrokerage.need;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * What a group says about something it needs: body of POST and PUT, and bean of the form.
 *
 * @param organisationId whose need it is; absent: the tenant's own organisation
 * @param kind trustee, skill, mentor, equipment, expertise, hands or team-day; said once
 * @param summary what it is for
 * @param minutes time needed each time
 * @param starts the day of a team day; for others the day on which it is needed
 * @param areaServed codes of wards or LSOAs that the work serves, when they differ from the place
 * @param teamSize people that a team day has room for: the group's word alone
 * @param costPence what the day costs the team, paid to the group and never through this site
 * @param seekers whether residents see it too, beside ways to volunteer
 * @param draft whether it is kept for later
 * @param version the version that was read, where no If-Match header says it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WriteNeed(
        @Nullable UUID organisationId,
        String kind,
        String title,
        String summary,
        @Nullable List<String> skills,
        @Nullable String cause,
        @Nullable Integer minutes,
        @Nullable String howOften,
        @Nullable LocalDate starts,
        @Nullable String postcode,
        @Nullable Boolean remote,
        @Nullable List<String> areaServed,
        @Nullable Integer teamSize,
        @Nullable Long costPence,
        @Nullable String kit,
        @Nullable String bring,
        @Nullable String inCharge,
        @Nullable Boolean seekers,
        @Nullable Boolean draft,
        @Nullable Long version) {
    static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final long MOST_PENCE = 10_000_000;

    public WriteNeed {
        boolean team = NeedKind.TEAM_DAY.code().equals(kind);
        Violations.of()
                .check(
                        kind != null && NeedKind.of(kind).isPresent(),
                        "kind",
                        kind == null ? "required" : "unknown-code")
                .text("title", title, 1, 120)
                .text("summary", summary, 1, 2_000)
                .codes("skills", skills, 20)
                .codes("cause", cause == null ? List.of() : List.of(cause), 1)
                .range("minutes", minutes, 1, 10_080)
                .codes("howOften", howOften == null ? List.of() : List.of(howOften), 1)
                .check(isSensible(starts), "starts", "not-a-date")
                .optionalText("postcode", postcode, 10)
                .codes("areaServed", areaServed, 200)
                .check(!team || starts != null, "starts", "required")
                .check(!team || teamSize != null, "teamSize", "required")
                .check(!team || costPence != null, "costPence", "required")
                .check(team || teamSize == null, "teamSize", "team-day-only")
                .check(team || costPence == null, "costPence", "team-day-only")
                .check(team || kit == null || kit.isBlank(), "kit", "team-day-only")
                .range("teamSize", teamSize, 1, 500)
                .range("costPence", costPence, 0, MOST_PENCE)
                .optionalText("kit", kit, 300)
                .optionalText("bring", bring, 300)
                .optionalText("inCharge", inCharge, 120)
                .done();
        title = title.strip();
        summary = summary.strip();
        skills = skills == null ? List.of() : skills.stream().distinct().toList();
        areaServed = areaServed == null ? List.of() : List.copyOf(areaServed);
        postcode = blankToNull(postcode);
        kit = blankToNull(kit);
        bring = blankToNull(bring);
        inCharge = blankToNull(inCharge);
    }

    public NeedKind asKind() {
        return NeedKind.of(kind).orElseThrow();
    }

    public boolean fromHome() {
        return Boolean.TRUE.equals(remote);
    }

    public boolean forResidents() {
        return Boolean.TRUE.equals(seekers);
    }

    public boolean keptForLater() {
        return Boolean.TRUE.equals(draft);
    }

    /** Whether a day is one that a calendar on a wall could show. */
    public static boolean isSensible(@Nullable LocalDate day) {
        return day == null || (day.isAfter(EARLIEST) && day.isBefore(LATEST));
    }

    private static @Nullable String blankToNull(@Nullable String typed) {
        return typed == null || typed.isBlank()
                ? null
                : Objects.requireNonNull(typed).strip();
    }
}
