package org.yourplace.volunteeringbank.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** Applications and their steps: inserted once, then only read. Triggers keep the trail and count places. */
final class ApplicationRepository {
    private final Tx tx;

    ApplicationRepository(Tx tx) {
        this.tx = tx;
    }

    /** Everything about a new application besides what the person wrote. */
    record New(
            UUID id,
            OpportunityDetails listing,
            @Nullable UUID person,
            byte[] holder,
            String reference,
            LocalDate replyBy,
            Locale locale,
            Instant at,
            @Nullable UUID officer,
            boolean guarded) {}

    void add(New application, SendInterest said) {
        boolean guarded = application.guarded();
        boolean kept = !guarded && said.keptBack();
        var reach = guarded || kept ? new Contact(null, null) : said.reach();
        var insert = tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.application (id, opportunity_id, organisation_id, title, slug, organisation, person_id,
                          holder_hash, reference, reply_by, age_band, name, email, phone, best_time, message, guardian_name,
                          guardian_contact, locale, created_at, officer, guarded, kept_back, channel)
                        VALUES (:id, :opportunity, :organisationId, :title, :slug, :organisation, CAST(:person AS uuid),
                          :holder, :reference, :replyBy, :ageBand, :name, :email, :phone, :bestTime, :message, :guardianName,
                          :guardianContact, :locale, :at, CAST(:officer AS uuid), :guarded, :kept,
                          CASE WHEN CAST(:officer AS uuid) IS NULL THEN 'online' ELSE 'assisted' END)""")
                .bind("id", application.id())
                .bind("opportunity", application.listing().id())
                .bind("organisationId", application.listing().organisation().id())
                .bind("title", application.listing().title())
                .bind("slug", application.listing().slug())
                .bind("organisation", application.listing().organisation().name())
                .bind("person", text(application.person()))
                .bind("holder", HexFormat.of().formatHex(application.holder()))
                .bind("reference", application.reference())
                .bind("replyBy", application.replyBy())
                .bind("ageBand", said.ageBand())
                .bind("name", guarded ? said.firstName() : said.name())
                .bind("email", reach.email())
                .bind("phone", reach.phone())
                .bind("bestTime", said.bestTime())
                .bind("message", guarded ? null : said.message())
                .bind("guardianName", guarded ? null : said.guardianName())
                .bind("guardianContact", guarded ? null : said.guardianContact())
                .bind("guarded", guarded)
                .bind("kept", kept)
                .bind("locale", application.locale().toLanguageTag())
                .bind("at", application.at().atOffset(ZoneOffset.UTC))
                .bind("officer", text(application.officer()));
        Refused.translate(insert::execute);
        if (kept) {
            keep(application, said.reach());
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** How to reach somebody who keeps it back, in a row that the organisation cannot read. */
    private void keep(New application, Contact reach) {
        tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.kept_contact (id, organisation_id, person_id, holder_hash, email, phone)
                        VALUES (:id, :organisation, CAST(:person AS uuid), :holder, :email, :phone)""")
                .bind("id", application.id())
                .bind("organisation", application.listing().organisation().id())
                .bind("person", text(application.person()))
                .bind("holder", HexFormat.of().formatHex(application.holder()))
                .bind("email", reach.email())
                .bind("phone", reach.phone())
                .execute();
    }

    /** An application of the asking tenant, held until the transaction ends. */
    Optional<Standing> standing(UUID id) {
        return tx.sql()
                .createQuery("""
                        SELECT p.id, p.organisation_id, p.state,
                          EXISTS (SELECT FROM core.organisation g WHERE g.id = p.organisation_id AND g.hosted) AS hosted
                        FROM volunteering_bank.application_progress p
                        WHERE p.id = :id AND p.tenant_id = core.tenant() FOR NO KEY UPDATE OF p""")
                .bind("id", id)
                .map((row, context) -> new Standing(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getBoolean("hosted"),
                        State.of(row.getString("state")).orElseThrow()))
                .findFirst();
    }

    void step(UUID id, Standing of, State state, @Nullable String reason, String by, Instant at) {
        var insert = tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.application_step
                          (id, audience_id, application_id, organisation_id, state, reason, at, by_kind)
                        VALUES (:id, :audience, :application, :organisation, :state, :reason, :at, :by)""")
                .bind("id", id)
                .bind("audience", tx.audience(Visibility.SUPPORT))
                .bind("application", of.id())
                .bind("organisation", of.organisation())
                .bind("state", state.code())
                .bind("reason", reason)
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("by", by);
        Refused.translate(insert::execute);
    }

    void withdrawal(UUID application, UUID organisation, @Nullable String reason, Instant at) {
        var insert = tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.application_withdrawal (id, organisation_id, reason, at)
                        VALUES (:id, :organisation, :reason, :at)""")
                .bind("id", application)
                .bind("organisation", organisation)
                .bind("reason", reason)
                .bind("at", at.atOffset(ZoneOffset.UTC));
        Refused.translate(insert::execute);
    }

    /** Makes what the holder of the present secret sent the asking person's; gives how many. */
    int adopt() {
        return tx.sql()
                .createQuery("SELECT volunteering_bank.adopt()")
                .mapTo(Integer.class)
                .one();
    }
}
