package org.yourplace.csrbrokerage.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yourplace.spi.data.Tx;

/** Reads what may pull somebody two ways, as the caller may know it. */
final class InterestRows {
    private InterestRows() {}

    /** What was written down when it began and since; while it goes on, with what is so today. */
    static List<Interest> of(Tx tx, Placement placement) {
        var noted = noted(tx, placement.id());
        if (placement.over()) return noted;
        var all = new LinkedHashSet<>(found(tx, placement.person(), placement.organisationId(), placement.needId()));
        noted.stream()
                .filter(one -> one.source().equals("declared") || one.council() != null)
                .forEach(all::add);
        return List.copyOf(all);
    }

    /** What the partnership knows, for the broker alone. */
    static List<Interest> found(Tx tx, UUID person, UUID organisation, UUID need) {
        return tx.sql()
                .createQuery("SELECT DISTINCT kind, about, council_id FROM"
                        + " csr_brokerage.found_interests(:person, :organisation, :need) ORDER BY kind, about")
                .bind("person", person)
                .bind("organisation", organisation)
                .bind("need", need)
                .map((row, context) -> interest("found", row))
                .list();
    }

    /** The same of many people, asked once; who has none is not in it. */
    static Map<UUID, List<Interest>> found(Tx tx, List<UUID> people, UUID organisation, UUID need) {
        return tx
                .sql()
                .createQuery("SELECT * FROM csr_brokerage.found_interests_of(:people, :organisation, :need)")
                .bindArray("people", UUID.class, people)
                .bind("organisation", organisation)
                .bind("need", need)
                .map((row, context) -> Map.entry(row.getObject("person_id", UUID.class), interest("found", row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    static List<Interest> declared(Tx tx, UUID placement) {
        return tx.sql()
                .createQuery("SELECT * FROM csr_brokerage.interest WHERE placement_id = :id AND source = 'declared'"
                        + " ORDER BY noted_at, id")
                .bind("id", placement)
                .map((row, context) -> interest("declared", row))
                .list();
    }

    private static List<Interest> noted(Tx tx, UUID placement) {
        return tx.sql()
                .createQuery(
                        "SELECT * FROM csr_brokerage.interest WHERE placement_id = :id ORDER BY source DESC, noted_at, id")
                .bind("id", placement)
                .map((row, context) -> interest(row.getString("source"), row))
                .list();
    }

    private static Interest interest(String source, ResultSet row) throws SQLException {
        long council = row.getLong("council_id");
        boolean none = row.wasNull();
        return new Interest(source, row.getString("kind"), row.getString("about"), none ? null : council);
    }
}
