package org.yourplace.platform.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.catalogue.CatalogueEntry;
import org.yourplace.spi.catalogue.CatalogueQuery;
import org.yourplace.spi.catalogue.CatalogueQuery.Sort;
import org.yourplace.spi.catalogue.Found;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.catalogue.Spot;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.place.Point;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A city of two tenants with an empty catalogue, for tests of what is put into it and found. */
final class Catalogued {
    static final Point CENTRE = new Point(50.9050, -1.4040);
    static final Point THORNHILL = new Point(50.9139, -1.3340);
    /** About two kilometres from the centre. */
    static final Point PORTSWOOD = new Point(50.9230, -1.4040);

    static final UUID ORGANISATION = UUID.randomUUID();

    final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    final Tenant group = city.tenant("group");
    final Tenant other = city.tenant("other");
    final JtaDatabase database = city.database();
    final Binding member = city.member(group, Role.COORDINATOR);
    final CoreCatalogue catalogue = new CoreCatalogue("bank");

    void empty() {
        city.feature(group, "bank", true);
        city.owner().useHandle(handle -> handle.execute("DELETE FROM core.catalogue_entry"));
    }

    static CatalogueEntry entry(UUID id, String title, String words, List<String> codes, Spot... spots) {
        return new CatalogueEntry(
                id,
                "opportunity",
                Visibility.PUBLIC,
                ORGANISATION,
                title,
                "Weston Parade Pantry",
                words,
                codes,
                List.of(spots),
                60,
                null,
                null,
                TestCity.NOW,
                0,
                Limits.NONE);
    }

    static Spot at(Point point) {
        return new Spot(point, "E01017140", "E05001234", 3);
    }

    UUID put(CatalogueEntry entry) {
        return city.as(
                member,
                () -> database.write(tx -> {
                    catalogue.put(tx, entry);
                    return entry.subject();
                }));
    }

    static CatalogueQuery query(@Nullable String words, List<String> codes, @Nullable Point near, @Nullable Double km) {
        return new CatalogueQuery(
                "opportunity", words, codes, List.of(), near, km, null, null, null, Sort.DEFAULT, 20, null);
    }

    Found search(Binding who, CatalogueQuery query) {
        return city.as(who, () -> database.read(tx -> catalogue.search(tx, query)));
    }

    static List<UUID> ids(Found found) {
        return found.hits().stream().map(Found.Hit::subject).toList();
    }
}
