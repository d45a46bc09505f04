package org.yourplace.volunteeringbank.hours;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.ledger.Contribution;
import org.yourplace.spi.ledger.Contribution.Giver;
import org.yourplace.spi.ledger.Kind;
import org.yourplace.spi.place.Places;

/**
 * What somebody helped with: a listing they had answered, or an organisation.
 *
 * @param opportunity the listing
 * @param application their answer to it
 * @param lsoa of the place of the work
 */
public record Occasion(
        long tenant,
        UUID organisation,
        @Nullable UUID opportunity,
        @Nullable UUID application,
        String title,
        @Nullable String lsoa,
        @Nullable String ward,
        Giver giver) {
    private static final String APPLICATION = """
            SELECT a.tenant_id, a.organisation_id, a.opportunity_id, a.id, a.title, a.person_id, a.holder_hash, a.name, a.email, o.lsoa, o.ward
            FROM volunteering_bank.application a
            LEFT JOIN volunteering_bank.opportunity o ON o.id = a.opportunity_id AND o.tenant_id = a.tenant_id
            WHERE a.id = :id AND EXISTS (SELECT FROM volunteering_bank.application_progress p WHERE p.id = a.id AND p.tenant_id = a.tenant_id
              AND p.state IN ('contacted', 'started'))""";

    /** Somebody's answer to a listing, once they were talked to; what the caller may not see is not there. */
    static Optional<Occasion> of(Tx tx, UUID application) {
        return tx.sql()
                .createQuery(APPLICATION)
                .bind("id", application)
                .map((row, context) -> new Occasion(
                        row.getLong("tenant_id"),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("opportunity_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("lsoa"),
                        row.getString("ward"),
                        new Giver(
                                row.getString("name"),
                                row.getObject("person_id", UUID.class),
                                row.getString("holder_hash"),
                                row.getString("email"))))
                .findOne();
    }

    Contribution hours(UUID id, Places places, LocalDate day, int minutes, String once) {
        return new Contribution(
                id,
                tenant,
                Kind.HOURS,
                minutes,
                organisation,
                opportunity,
                application,
                title,
                once,
                null,
                day,
                lsoa == null ? null : places.area(lsoa).orElse(null),
                ward,
                giver);
    }

    /** Names the day, so that what somebody did here on it is written down once; who and where, the ledger knows. */
    public static String day(LocalDate day) {
        return "day:" + day;
    }
}
