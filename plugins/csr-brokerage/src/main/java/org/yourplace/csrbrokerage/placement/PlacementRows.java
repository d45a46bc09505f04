package org.yourplace.csrbrokerage.placement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.Violations;

/** Reads placements as the caller may see them. */
final class PlacementRows {
    /** Nobody is late while a council is still to answer. */
    static final String LATE = """
            coalesce(p.due < (SELECT csr_brokerage.today()), false) AND NOT EXISTS (SELECT FROM csr_brokerage.interest_advice w
              WHERE w.placement_id = p.id AND w.advised_at IS NULL AND p.stage <> 'active')""";

    private static final String ROW =
            "SELECT p.*, " + LATE + " AS late, coalesce(p.name, CASE WHEN core.linked() IS NULL"
                    + " THEN (SELECT c.name FROM csr_brokerage.candidate_of(p.id) c) END) AS shown_name"
                    + " FROM csr_brokerage.placement p ";
    private static final String LIST = ROW + """
            WHERE (:stage::text IS NULL OR p.stage = :stage)
              AND (NOT :late OR\s""" + LATE + """
            )
              AND (:need::uuid IS NULL OR p.need_id = :need::uuid)
              AND (:words::text IS NULL
                OR strpos(lower(p.title || ' ' || p.organisation || ' ' || coalesce(p.name, '')), lower(:words)) > 0)
              AND (:after::uuid IS NULL OR (p.changed_at, p.id) < (SELECT a.changed_at, a.id FROM csr_brokerage.placement a
                WHERE a.id = :after::uuid))
            ORDER BY p.changed_at DESC, p.id DESC LIMIT :limit""";

    /** Only what there is something to do about, so that what is left to people does not stand before the rest. */
    private static final String OVERDUE = "WHERE p.tenant_id = core.tenant() AND " + LATE + """
             AND CASE WHEN p.stage = 'active' THEN (p.chased_on IS NULL OR p.chased_on <= (SELECT csr_brokerage.today()) - 7)
                AND NOT (p.chased_round = p.round AND p.chases >= 3)
              ELSE p.chased_on IS NULL OR p.due + :grace < (SELECT csr_brokerage.today()) END
            ORDER BY p.due, p.id LIMIT 500""";

    private PlacementRows() {}

    /** What a list is asked for. */
    record Wanted(
            @Nullable String stage,
            boolean late,
            @Nullable UUID need,
            @Nullable String words) {
        static final Wanted ALL = new Wanted(null, false, null, null);
    }

    static Slice<Placement> list(Tx tx, Wanted wanted, int limit, @Nullable String after) {
        var rows = tx.sql()
                .createQuery(LIST)
                .bind("stage", wanted.stage())
                .bind("late", wanted.late())
                .bind("need", wanted.need() == null ? null : wanted.need().toString())
                .bind("words", wanted.words())
                .bind("after", cursor(after))
                .bind("limit", limit + 1)
                .map((row, context) -> Placement.of(row))
                .list();
        return Slice.of(rows, limit, row -> row.id().toString());
    }

    static Optional<Placement> find(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(ROW + "WHERE p.id = :id")
                .bind("id", id)
                .map((row, context) -> Placement.of(row))
                .findFirst();
    }

    /** Those of the asking broker that somebody is to be reminded of, or that nobody took up. */
    static List<Placement> overdue(Tx tx, int grace) {
        return tx.sql()
                .createQuery(ROW + OVERDUE)
                .bind("grace", grace)
                .map((row, context) -> Placement.of(row))
                .list();
    }

    static List<PlacementEntry> entries(Tx tx, UUID placement) {
        return tx.sql()
                .createQuery("SELECT * FROM csr_brokerage.placement_entry WHERE placement_id = :id ORDER BY number")
                .bind("id", placement)
                .map((row, context) -> PlacementEntry.of(row))
                .list();
    }

    static @Nullable String cursor(@Nullable String after) {
        if (after == null) return null;
        Violations.of()
                .check(after.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"), "after", "unknown-cursor")
                .done();
        return after;
    }
}
