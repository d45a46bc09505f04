package org.yourplace.csrbrokerage.need;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;

/** Writes rows of {@code csr_brokerage.need}; whether that may be done was asked before. */
final class NeedChanges {
    private static final String WHERE = " WHERE id = :id AND tenant_id = core.tenant()";

    private final Clock clock;

    NeedChanges(Clock clock) {
        this.clock = clock;
    }

    /** Whoever changes a need does it one after the other. */
    void lock(Tx tx, UUID id) {
        tx.sql()
                .createQuery("SELECT id FROM csr_brokerage.need" + WHERE + " FOR NO KEY UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .list();
    }

    void add(Tx tx, UUID id, UUID organisation, WriteNeed said, Whereabouts place) {
        said(tx.sql().createUpdate("""
                        INSERT INTO csr_brokerage.need (id, organisation_id, kind, title, summary, skills, cause, minutes, how_often, starts,
                          postcode, remote, latitude, longitude, lsoa, ward, area_served, team_size, cost_pence, kit, bring, in_charge, seekers,
                          status, created_at, updated_at)
                        VALUES (:id, :organisation, :kind, :title, :summary, CAST(:skills AS text[]), :cause, :minutes, :howOften, :starts,
                          :postcode, :remote, :latitude, :longitude, :lsoa, :ward, CAST(:served AS text[]), :teamSize, :cost, :kit, :bring,
                          :inCharge, :seekers, 'draft', :at, :at)"""), said, place)
                .bind("id", id)
                .bind("organisation", organisation)
                .bind("kind", said.kind())
                .execute();
    }

    void rewrite(Tx tx, Need before, WriteNeed said, Whereabouts place, long audience) {
        said(tx.sql().createUpdate("""
                        UPDATE csr_brokerage.need SET title = :title, summary = :summary, skills = CAST(:skills AS text[]), cause = :cause,
                          minutes = :minutes, how_often = :howOften, starts = :starts, postcode = :postcode, remote = :remote,
                          latitude = :latitude, longitude = :longitude, lsoa = :lsoa, ward = :ward, area_served = CAST(:served AS text[]),
                          team_size = :teamSize, cost_pence = :cost, kit = :kit, bring = :bring, in_charge = :inCharge, seekers = :seekers,
                          audience_id = :audience, updated_at = :at, version = version + 1""" + WHERE), said, place)
                .bind("id", before.id())
                .bind("audience", audience)
                .execute();
    }

    private Update said(Update update, WriteNeed said, Whereabouts place) {
        var point = place.point();
        return update.bind("title", said.title())
                .bind("summary", said.summary())
                .bindArray("skills", String.class, words(said.skills()))
                .bind("cause", said.cause())
                .bind("minutes", said.minutes())
                .bind("howOften", said.howOften())
                .bind("starts", said.starts())
                .bind("postcode", place.postcode())
                .bind("remote", place.remote())
                .bind("latitude", point == null ? null : (Double) point.latitude())
                .bind("longitude", point == null ? null : (Double) point.longitude())
                .bind("lsoa", place.lsoa())
                .bind("ward", place.ward())
                .bindArray("served", String.class, words(said.areaServed()))
                .bind("teamSize", said.teamSize())
                .bind("cost", said.costPence())
                .bind("kit", said.kit())
                .bind("bring", said.bring())
                .bind("inCharge", said.inCharge())
                .bind("seekers", said.forResidents())
                .bind("at", now());
    }

    private static Object[] words(@Nullable List<String> words) {
        return Objects.requireNonNull(words).toArray();
    }

    void open(Tx tx, Need need, NeedStatus to, long audience, LocalDate lapsesOn) {
        tx.sql()
                .createUpdate("""
                        UPDATE csr_brokerage.need SET status = :status, status_reason = NULL, audience_id = :audience, updated_at = :at,
                          published_at = CASE WHEN :status = 'open' THEN coalesce(published_at, :at) ELSE published_at END,
                          lapses_on = :lapses, version = version + 1""" + WHERE)
                .bind("status", to.code())
                .bind("audience", audience)
                .bind("lapses", lapsesOn)
                .bind("at", now())
                .bind("id", need.id())
                .execute();
    }

    void move(Tx tx, Need need, NeedStatus to, @Nullable String reason, long audience) {
        tx.sql()
                .createUpdate("""
                        UPDATE csr_brokerage.need SET status = :status, status_reason = :reason, audience_id = :audience, updated_at = :at,
                          version = version + 1""" + WHERE)
                .bind("status", to.code())
                .bind("reason", reason)
                .bind("audience", audience)
                .bind("at", now())
                .bind("id", need.id())
                .execute();
    }

    void keepOpen(Tx tx, Need need, LocalDate lapsesOn) {
        tx.sql()
                .createUpdate(
                        "UPDATE csr_brokerage.need SET lapses_on = :lapses, updated_at = :at, version = version + 1"
                                + WHERE)
                .bind("lapses", lapsesOn)
                .bind("at", now())
                .bind("id", need.id())
                .execute();
    }

    void reminded(Tx tx, Need need) {
        tx.sql()
                .createUpdate("UPDATE csr_brokerage.need SET reminded_for = lapses_on" + WHERE)
                .bind("id", need.id())
                .execute();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
