package org.yourplace.volunteeringbank.shift;

import java.security.SecureRandom;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Links;
import org.yourplace.volunteeringbank.application.Reference;

/**
 * Who leads a shift, and the word of its poster. Only the organisation reads it.
 *
 * @param word in the address that the poster's code holds; whoever scans it stands before it
 * @param email who gets the link to the roll; absent means the organisation
 */
public record ShiftLead(
        String word, @Nullable String name, @Nullable String email) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static ShiftLead make(@Nullable String name, @Nullable String email) {
        return new ShiftLead(Reference.next(RANDOM), name, email);
    }

    static Optional<ShiftLead> of(Tx tx, UUID shift) {
        return tx.sql()
                .createQuery("SELECT word, name, email FROM volunteering_bank.shift_lead"
                        + " WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", shift)
                .map((row, context) ->
                        new ShiftLead(row.getString("word"), row.getString("name"), row.getString("email")))
                .findFirst();
    }

    void put(Tx tx, UUID shift, UUID organisation) {
        tx.sql()
                .createUpdate("INSERT INTO volunteering_bank.shift_lead (id, organisation_id, word, name, email)"
                        + " VALUES (:id, :organisation, :word, :name, :email)")
                .bind("id", shift)
                .bind("organisation", organisation)
                .bind("word", word)
                .bind("name", name)
                .bind("email", email)
                .execute();
    }

    /** Another leader; the poster stays. With another address, whoever had a link loses it and the new one gets theirs. */
    void change(Tx tx, Links links, UUID shift) {
        if (of(tx, shift).filter(before -> Objects.equals(before.email, email)).isEmpty()) {
            links.revoke(tx, shift);
        }
        tx.sql()
                .createUpdate("UPDATE volunteering_bank.shift_lead SET name = :name, email = :email,"
                        + " told_at = CASE WHEN email IS DISTINCT FROM :email THEN NULL ELSE told_at END"
                        + " WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", shift)
                .bind("name", name)
                .bind("email", email)
                .execute();
    }
}
