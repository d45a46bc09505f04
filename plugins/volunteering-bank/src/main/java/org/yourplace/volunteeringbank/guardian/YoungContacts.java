package org.yourplace.volunteeringbank.guardian;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** How to reach young people, kept apart until a guardian has agreed. */
public final class YoungContacts {
    private static final int MOST = 200;

    private final Tx tx;

    public YoungContacts(Tx tx) {
        this.tx = tx;
    }

    /**
     * @param days how long the guardian can answer
     * @param guardian hash of the secret in the guardian's letter; absent when they have to be rung
     */
    public void add(
            UUID application,
            OpportunityDetails listing,
            @Nullable UUID person,
            byte[] holder,
            byte @Nullable [] guardian,
            SendInterest said,
            @Nullable String answers,
            Instant at,
            int days) {
        var reach = said.reach();
        tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.young_contact (id, organisation_id, person_id, holder_hash, guardian_hash, asked_until,
                          title, slug, organisation, name, email, phone, message, guardian_name, guardian_contact,
                          answers, created_at)
                        VALUES (:id, :organisationId, CAST(:person AS uuid), :holder, :guardian, :until,
                          :title, :slug, :organisation, :name, :email, :phone, :message, :guardianName, :guardianContact, :answers, :at)""")
                .bind("id", application)
                .bind("organisationId", listing.organisation().id())
                .bind("person", person == null ? null : person.toString())
                .bind("holder", HexFormat.of().formatHex(holder))
                .bind("guardian", guardian == null ? null : HexFormat.of().formatHex(guardian))
                .bind("until", at.plus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC))
                .bind("title", listing.title())
                .bind("slug", listing.slug())
                .bind("organisation", listing.organisation().name())
                .bind("name", said.name())
                .bind("email", reach.email())
                .bind("phone", reach.phone())
                .bind("message", said.message())
                .bind("answers", answers)
                .bind("guardianName", Objects.requireNonNull(said.guardianName()))
                .bind("guardianContact", Objects.requireNonNull(said.guardianContact()))
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** A guardian who is only told has no mail: somebody rings them. */
    public void tellByPhone(UUID application, OpportunityDetails listing, Instant at) {
        tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.guardian_call (id, organisation_id, asked_at) VALUES (:id, :organisation, :at)""")
                .bind("id", application)
                .bind("organisation", listing.organisation().id())
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** What the holder of the present secret is asked as a guardian. */
    Optional<GuardianAsk> asked() {
        return tx.sql()
                .createQuery("""
                        SELECT y.id, y.tenant_id, y.organisation_id, y.person_id, y.name, y.email, y.guardian_name, y.title, y.slug, y.organisation, w.word,
                          y.asked_until > core.at() AS open
                        FROM volunteering_bank.young_contact y
                        LEFT JOIN volunteering_bank.guardian_word w ON w.id = y.id AND w.tenant_id = y.tenant_id
                        WHERE core.holder() IN (y.guardian_hash, y.again_hash)""")
                .map((row, context) -> new GuardianAsk(
                        row.getObject("id", UUID.class),
                        row.getLong("tenant_id"),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("guardian_name"),
                        row.getString("title"),
                        row.getString("slug"),
                        row.getString("organisation"),
                        row.getString("word"),
                        row.getBoolean("open")))
                .findFirst();
    }

    void answer(GuardianAsk asked, String word, Instant at) {
        tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.guardian_word (id, organisation_id, word, at) VALUES (:id, :organisation, :word, :at)""")
                .bind("id", asked.id())
                .bind("organisation", asked.organisationId())
                .bind("word", word)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** Who waits for a guardian, of groups that the asking tenant supports; the longest wait first. */
    public List<GuardianWait> waiting() {
        return tx.sql()
                .createQuery("""
                        SELECT p.id, p.reference, g.name AS organisation, o.title, p.sent_at,
                          p.guardian IN ('telephone', 'to-tell') AS ring, p.guardian = 'to-tell' AS tell, r.name, r.phone
                        FROM unnest(core.audiences()) a CROSS JOIN LATERAL (
                          (SELECT * FROM volunteering_bank.application_progress WHERE audience_id = a AND held AND state = 'sent'
                            ORDER BY sent_at LIMIT :most)
                          UNION ALL
                          (SELECT * FROM volunteering_bank.application_progress WHERE audience_id = a AND guardian = 'to-tell'
                            AND state IN ('sent', 'contacted', 'started') ORDER BY sent_at LIMIT :most)) p
                        JOIN core.organisation g ON g.id = p.organisation_id AND g.tenant_id = p.tenant_id
                        LEFT JOIN volunteering_bank.opportunity o ON o.id = p.opportunity_id AND o.tenant_id = p.tenant_id
                        LEFT JOIN volunteering_bank.guardians_to_ring() r ON r.id = p.id
                        ORDER BY p.sent_at, p.id LIMIT :most""")
                .bind("most", MOST)
                .map((row, context) -> new GuardianWait(
                        row.getObject("id", UUID.class),
                        row.getString("reference"),
                        row.getString("organisation"),
                        Objects.requireNonNullElse(row.getString("title"), ""),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getBoolean("ring"),
                        row.getBoolean("tell"),
                        row.getString("name"),
                        row.getString("phone")))
                .list();
    }
}
