package org.yourplace.volunteeringbank.listing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.place.Places;
import org.yourplace.volunteeringbank.list.Cursor;

/**
 * Reads listings as row-level security lets the caller see them. A list over several audiences asks each for its newest few and merges
 * them: one index walk per audience, where {@code = ANY(audiences)} with an order would read them all (decision 0006).
 */
public final class OpportunityQueries {
    private final OpportunityRows rows;

    public OpportunityQueries(Places places) {
        this.rows = new OpportunityRows(places);
    }

    public Optional<OpportunityDetails> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(OpportunityRows.SELECT + "WHERE o.id = :id")
                .bind("id", id)
                .map(rows)
                .findFirst();
    }

    public Optional<OpportunityDetails> bySlug(Tx tx, String slug) {
        return tx.sql()
                .createQuery(OpportunityRows.SELECT + "WHERE o.slug = :slug ORDER BY o.published_at LIMIT 1")
                .bind("slug", slug)
                .map(rows)
                .findFirst();
    }

    /** Those of these ids that the caller may see. */
    public Map<UUID, OpportunityDetails> all(Tx tx, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return tx
                .sql()
                .createQuery(OpportunityRows.SELECT + "WHERE o.id = ANY (CAST(:ids AS uuid[]))")
                .bind("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .map(rows)
                .stream()
                .collect(Collectors.toMap(OpportunityDetails::id, Function.identity()));
    }

    /** The asking tenant's own listings, those changed last first. */
    public Slice<OpportunityDetails> own(Tx tx, @Nullable Status status, int limit, @Nullable String after) {
        var from = Cursor.of(after);
        var list = from.bind(tx.sql()
                        .createQuery(OpportunityRows.select("""
                        (SELECT * FROM volunteering_bank.opportunity WHERE tenant_id = core.tenant() %s %s
                          ORDER BY updated_at DESC, id LIMIT :limit)""".formatted(
                                                status == null ? "" : "AND status = :status", from.past("updated_at")))
                                + "ORDER BY o.updated_at DESC, o.id"))
                .bindMap(status == null ? Map.of() : Map.of("status", status.code()))
                .bind("limit", limit + 1)
                .map(rows)
                .list();
        return Slice.of(list, limit, last -> Cursor.write(last.updatedAt(), last.id()));
    }

    /**
     * The asking tenant's own listings as its list asks for them. A tenant has hundreds at most, so pages are counted and not keyed: that
     * lets a reader sort by anything.
     */
    public Slice<OpportunityDetails> list(Tx tx, ListingsAsked asked) {
        int from = asked.from();
        var order = asked.order();
        var list = tx.sql()
                .createQuery(OpportunityRows.select("""
                        (SELECT * FROM volunteering_bank.opportunity WHERE tenant_id = core.tenant()
                          AND (:status::text IS NULL OR status = :status)
                          AND (:words::text IS NULL OR position(lower(:words) IN lower(title || ' ' || coalesce(summary, ''))) > 0)
                          ORDER BY %s LIMIT :limit OFFSET :from)""".formatted(order)) + "ORDER BY " + order)
                .bind("status", asked.status() == null ? null : asked.status().code())
                .bind("words", asked.words())
                .bind("limit", asked.limit() + 1)
                .bind("from", from)
                .map(rows)
                .list();
        return Slice.of(list, asked.limit(), last -> Integer.toString(from + asked.limit()));
    }

    /**
     * Everything live that the caller may see: public, for members, and the tenant's own private listings; newest first. The limit stands in
     * the statement, because PostgreSQL plans a statement with a limit it does not know anew each time.
     */
    public Slice<OpportunityDetails> visible(Tx tx, int limit, @Nullable String after) {
        var from = Cursor.of(after);
        var list = from.bind(tx.sql()
                        .createQuery(OpportunityRows.select("""
                        (SELECT l.* FROM unnest(core.audiences()) a CROSS JOIN LATERAL (
                           SELECT * FROM volunteering_bank.opportunity WHERE audience_id = a AND status = 'live' AND closes > core.at() %1$s
                             ORDER BY published_at DESC, id LIMIT %2$d) l
                         ORDER BY l.published_at DESC, l.id LIMIT %2$d)""".formatted(from.past("published_at"), limit + 1))
                                + "ORDER BY o.published_at DESC, o.id"))
                .map(rows)
                .list();
        return Slice.of(list, limit, last -> Cursor.write(last.publishedAt(), last.id()));
    }

    /** An organisation's listings that the caller may see, those changed last first; at most 200. */
    public List<OpportunityDetails> of(Tx tx, UUID organisation) {
        return tx.sql()
                .createQuery(
                        OpportunityRows.SELECT
                                + "WHERE o.organisation_id = :id ORDER BY o.status = 'live' DESC, o.updated_at DESC, o.id LIMIT 200")
                .bind("id", organisation)
                .map(rows)
                .list();
    }

    /** Whether anything of an organisation has ever been published. */
    public boolean published(Tx tx, UUID organisation) {
        return tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM volunteering_bank.opportunity WHERE organisation_id = :id"
                        + " AND tenant_id = core.tenant() AND published_at IS NOT NULL)")
                .bind("id", organisation)
                .mapTo(Boolean.class)
                .one();
    }

    /** Listings of the asking tenant whose time is over though they do not say so yet. */
    public List<UUID> overdue(Tx tx) {
        return tx.sql()
                .createQuery("SELECT id FROM volunteering_bank.opportunity WHERE tenant_id = core.tenant()"
                        + " AND status IN ('live', 'submitted', 'paused', 'filled') AND closes <= core.at() LIMIT 500")
                .mapTo(UUID.class)
                .list();
    }

    /** Whether a supporter asked about it or refused it, and has not approved it since. */
    boolean turnedBack(Tx tx, UUID id) {
        return tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM volunteering_bank.opportunity WHERE id = :id"
                        + " AND tenant_id = core.tenant() AND turned_back_at IS NOT NULL)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** Whether a supporter has ever approved it. */
    public boolean approved(Tx tx, UUID id) {
        return tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM volunteering_bank.opportunity WHERE id = :id"
                        + " AND tenant_id = core.tenant() AND checked_at IS NOT NULL)")
                .bind("id", id)
                .mapTo(Boolean.class)
                .one();
    }

    /** Paused listings of the asking tenant whose day has come. */
    public List<UUID> rested(Tx tx, LocalDate today) {
        return tx.sql()
                .createQuery("SELECT id FROM volunteering_bank.opportunity WHERE tenant_id = core.tenant()"
                        + " AND status = 'paused' AND resumes_on <= :today LIMIT 500")
                .bind("today", today)
                .mapTo(UUID.class)
                .list();
    }

    /** Listings of the asking tenant that come back by a pattern and whose entry still names a day that is past. */
    public List<UUID> turned(Tx tx) {
        return tx.sql()
                .createQuery(
                        "SELECT o.id FROM volunteering_bank.opportunity o JOIN core.catalogue_entry e ON e.subject = o.id"
                                + " AND e.tenant_id = o.tenant_id WHERE o.tenant_id = core.tenant() AND o.status = 'live'"
                                + " AND o.repeats IS NOT NULL AND e.starts <= core.at() LIMIT 500")
                .mapTo(UUID.class)
                .list();
    }

    /**
     * A listing that was imported before.
     *
     * @param hash of what was read then
     */
    public record Imported(UUID id, @Nullable String hash, Status status) {}

    /** The listing that was imported from there, if it was. */
    public Optional<Imported> imported(Tx tx, String source, String external) {
        return tx.sql()
                .createQuery("SELECT id, imported_hash, status FROM volunteering_bank.opportunity"
                        + " WHERE tenant_id = core.tenant() AND source = :source AND external = :external")
                .bind("source", source)
                .bind("external", external)
                .map((row, context) -> new Imported(
                        row.getObject("id", UUID.class),
                        row.getString("imported_hash"),
                        Status.of(row.getString("status")).orElseThrow()))
                .findFirst();
    }
}
