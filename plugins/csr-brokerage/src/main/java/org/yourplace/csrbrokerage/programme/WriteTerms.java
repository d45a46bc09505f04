package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Somebody's terms as written by hand: body of PUT, and bean of the form. Of a councillor nothing else is needed.
 *
 * @param contract a code; absent: permanent
 * @param weeklyMinutes what they work in a week
 * @param fullTimeMinutes what full time is for them
 * @param endsOn their last day
 */
public record WriteTerms(
        @Nullable Boolean councillor,
        @Nullable String grade,
        @Nullable String contract,
        @Nullable Integer weeklyMinutes,
        @Nullable Integer fullTimeMinutes,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable String site) {
    static final int WEEK = 7 * 24 * 60;
    static final int GRADE = 60;
    static final int SITE = 80;

    public WriteTerms {
        councillor = Objects.requireNonNullElse(councillor, false);
        grade = stripped(grade);
        site = stripped(site);
        contract = contract == null ? Contract.PERMANENT.code() : contract;
        Violations.of()
                .check(councillor || grade != null, "grade", "required")
                .optionalText("grade", grade, GRADE)
                .check(Contract.of(contract).isPresent(), "contract", "unknown-code")
                .check(councillor || weeklyMinutes != null, "weeklyMinutes", "required")
                .range("weeklyMinutes", weeklyMinutes, 1, WEEK)
                .check(councillor || fullTimeMinutes != null, "fullTimeMinutes", "required")
                .range("fullTimeMinutes", fullTimeMinutes, 1, WEEK)
                .check(Days.meant(startsOn), "startsOn", "not-a-date")
                .check(Days.meant(endsOn), "endsOn", "not-a-date")
                .check(startsOn == null || endsOn == null || !endsOn.isBefore(startsOn), "endsOn", "before-start")
                .optionalText("site", site, SITE)
                .done();
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    Terms terms() {
        return new Terms(
                councillor,
                grade,
                Contract.of(contract).orElseThrow(),
                weeklyMinutes,
                fullTimeMinutes,
                startsOn,
                endsOn,
                site);
    }
}
