package org.yourplace.platform.place;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.AreaKind;
import org.yourplace.spi.place.Point;
import org.yourplace.spi.place.Postcode;

/** Gazetteers by the set of local authorities they cover; read again now and then, because areas change with the partnership files. */
public final class Gazetteers {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final String POSTCODES = """
            SELECT postcode, latitude, longitude, ward, lsoa FROM core.postcode
            WHERE authority = ANY (:authorities::text[])""";
    private static final String AREAS = """
            SELECT kind, code, name, decile, vintage, decile_2019, ward, latitude, longitude, boundary FROM core.area
            WHERE authority = ANY (:authorities::text[])""";

    private final LoadingCache<Set<String>, Gazetteer> byAuthorities;

    /** @param worker Jdbi as the worker's role: these tables belong to nobody */
    public Gazetteers(Jdbi worker) {
        this.byAuthorities = Caffeine.newBuilder()
                .maximumSize(100)
                .expireAfterWrite(KEPT)
                .build(authorities -> worker.withHandle(handle -> read(handle, authorities)));
    }

    Gazetteer of(List<String> authorities) {
        return byAuthorities.get(Set.copyOf(authorities));
    }

    /** Reads everything again when it is next asked for. */
    public void forget() {
        byAuthorities.invalidateAll();
    }

    private static Gazetteer read(Handle handle, Set<String> authorities) {
        var codes = authorities.toArray(String[]::new);
        var postcodes = handle.createQuery(POSTCODES)
                .bind("authorities", codes)
                .map((row, context) -> new Postcode(
                        row.getString("postcode"), point(row), row.getString("ward"), row.getString("lsoa")))
                .list();
        var boundaries = new HashMap<String, String>();
        var areas = handle.createQuery(AREAS)
                .bind("authorities", codes)
                .map((row, context) -> {
                    var boundary = row.getString("boundary");
                    if (boundary != null) {
                        boundaries.put(row.getString("code"), boundary);
                    }
                    return area(row);
                })
                .list();
        return new Gazetteer(postcodes, areas, boundaries);
    }

    private static Area area(ResultSet row) throws SQLException {
        return new Area(
                AreaKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("code"),
                row.getString("name"),
                row.getObject("decile", Integer.class),
                row.getObject("vintage", Integer.class),
                row.getObject("decile_2019", Integer.class),
                row.getString("ward"),
                point(row));
    }

    private static Point point(ResultSet row) throws SQLException {
        return new Point(row.getDouble("latitude"), row.getDouble("longitude"));
    }
}
