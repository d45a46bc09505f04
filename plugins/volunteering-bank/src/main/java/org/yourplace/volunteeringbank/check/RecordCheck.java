package org.yourplace.volunteeringbank.check;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * Something that was checked of somebody. There is no field for a certificate's number or content: they are not kept.
 *
 * @param application by which the organisation knows the person
 * @param kind a code of the partnership's checks; of a DBS check it says the level
 * @param status seen, applied-for or not-accepted
 * @param workforce of a DBS check: adult, child, adult-and-child or other
 * @param checkedOn the day on which it was seen, or the date of the certificate
 * @param expiresOn the first day on which it no longer counts; absent when it does not end
 */
public record RecordCheck(
        UUID application,
        String kind,
        String status,
        @Nullable String workforce,
        LocalDate checkedOn,
        @Nullable LocalDate expiresOn) {
    public static final List<String> STATUSES = List.of("seen", "applied-for", "not-accepted");
    public static final List<String> WORKFORCES = List.of("adult", "child", "adult-and-child", "other");

    public RecordCheck {
        workforce = workforce == null || workforce.isBlank() ? null : workforce;
        boolean dbs = isDbs(kind);
        Violations.of()
                .check(application != null, "application", "required")
                .check(kind != null && !kind.isBlank(), "kind", "required")
                .codes("kind", kind == null || kind.isBlank() ? List.of() : List.of(kind), 1)
                .check(
                        status != null && STATUSES.contains(status),
                        "status",
                        status == null ? "required" : "unknown-code")
                .check(workforce == null || WORKFORCES.contains(workforce), "workforce", "unknown-code")
                .check(!dbs || workforce != null, "workforce", "required")
                .check(dbs || workforce == null, "workforce", "only-dbs")
                .check(checkedOn != null, "checkedOn", "required")
                .check(meant(checkedOn), "checkedOn", "not-a-date")
                .check(meant(expiresOn), "expiresOn", "not-a-date")
                .check(
                        expiresOn == null || checkedOn == null || expiresOn.isAfter(checkedOn),
                        "expiresOn",
                        "before-start")
                .done();
    }

    public static boolean isDbs(@Nullable String kind) {
        return kind != null && kind.startsWith("dbs-");
    }

    private static boolean meant(@Nullable LocalDate day) {
        return day == null || (day.getYear() >= 1990 && day.getYear() <= 2100);
    }
}
