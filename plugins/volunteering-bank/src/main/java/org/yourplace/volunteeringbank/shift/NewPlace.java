package org.yourplace.volunteeringbank.shift;

import static org.yourplace.volunteeringbank.shift.ShiftQueries.utc;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.volunteeringbank.application.SendInterest;

/**
 * Everything about a new booking or regular place besides what the person wrote.
 *
 * @param holder SHA-256 of the secret that opens it
 */
record NewPlace(
        UUID id,
        ShiftDetails shift,
        @Nullable UUID person,
        byte[] holder,
        String reference,
        Locale locale,
        Instant at) {
    private static final String WHO = "age_band, name, email, phone, guardian_name, guardian_contact, guardian_free";
    private static final String SAID =
            ":ageBand, :name, :email, :phone, :guardianName, :guardianContact, :guardianFree";

    /**
     * One place at the shift.
     *
     * @param guardianFree whether they are 16 or 17 and no guardian has to agree first
     */
    void book(Tx tx, SendInterest said, boolean guardianFree) {
        insert(
                tx,
                "INSERT INTO volunteering_bank.booking (id, shift_id, organisation_id, organisation, person_id, holder_hash, reference, locale,"
                        + " created_at, " + WHO
                        + ") VALUES (:id, :shift, :organisationId, :organisation, CAST(:person AS uuid), :holder, :reference, :locale, :at, "
                        + SAID + ")",
                said,
                guardianFree,
                null);
    }

    /** A place at every shift of its series that is still to come. */
    void bookRegular(Tx tx, SendInterest said, boolean guardianFree) {
        insert(
                tx,
                "INSERT INTO volunteering_bank.regular_place (id, series_id, shift_id, organisation_id, organisation, person_id, holder_hash, reference,"
                        + " locale, created_at, " + WHO
                        + ") VALUES (:id, CAST(:series AS uuid), :shift, :organisationId, :organisation, CAST(:person AS uuid), :holder, :reference,"
                        + " :locale, :at, " + SAID + ")",
                said,
                guardianFree,
                shift.seriesId());
    }

    private void insert(Tx tx, String sql, SendInterest said, boolean guardianFree, @Nullable UUID series) {
        var reach = said.reach();
        var insert = tx.sql().createUpdate(sql);
        if (series != null) {
            insert.bind("series", series.toString());
        }
        insert.bind("id", id)
                .bind("shift", shift.id())
                .bind("organisationId", shift.organisationId())
                .bind("organisation", shift.organisation())
                .bind("person", person == null ? null : person.toString())
                .bind("holder", HexFormat.of().formatHex(holder))
                .bind("reference", reference)
                .bind("locale", locale.toLanguageTag())
                .bind("at", utc(at))
                .bind("ageBand", said.ageBand())
                .bind("name", said.name())
                .bind("email", reach.email())
                .bind("phone", reach.phone())
                .bind("guardianName", said.guardianName())
                .bind("guardianContact", said.guardianContact())
                .bind("guardianFree", guardianFree);
        ShiftRefused.translate(insert::execute);
    }

    /** A place kept for a member of a team who has not said yes yet. */
    void hold(Tx tx, UUID team) {
        var insert = tx.sql()
                .createUpdate(
                        "INSERT INTO volunteering_bank.booking (id, shift_id, organisation_id, organisation, team_id,"
                                + " holder_hash, reference, locale, created_at)"
                                + " VALUES (:id, :shift, :organisationId, :organisation, :team, :holder, :reference, :locale, :at)")
                .bind("id", id)
                .bind("shift", shift.id())
                .bind("organisationId", shift.organisationId())
                .bind("organisation", shift.organisation())
                .bind("team", team)
                .bind("holder", HexFormat.of().formatHex(holder))
                .bind("reference", reference)
                .bind("locale", locale.toLanguageTag())
                .bind("at", utc(at));
        ShiftRefused.translate(insert::execute);
    }
}
