package org.yourplace.volunteeringbank.listing;

import java.util.List;
import org.yourplace.spi.data.Database;

/** The partnership's wards with their outlines, for maps. */
public final class Wards {
    private final Database database;

    public Wards(Database database) {
        this.database = database;
    }

    /** @param outline GeoJSON geometry */
    public record Ward(String code, String name, String outline) {}

    /** By name. */
    public List<Ward> all() {
        return database.read(tx -> tx.sql()
                .createQuery("""
                        SELECT a.code, a.name, a.boundary FROM core.area a JOIN core.partnership p ON a.authority = ANY (p.authorities)
                        WHERE a.kind = 'ward' AND a.boundary IS NOT NULL ORDER BY a.name""")
                .map((row, context) ->
                        new Ward(row.getString("code"), row.getString("name"), row.getString("boundary")))
                .list());
    }
}
