package org.yourplace.platform.matching;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.yourplace.platform.catalogue.CoreCatalogue;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.catalogue.CatalogueEntry;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.catalogue.Spot;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.MatchQuery;
import org.yourplace.spi.matching.MatchWeights;
import org.yourplace.spi.matching.Wishes;
import org.yourplace.spi.place.Point;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A catalogue that a test fills, and somebody who cooks in the evening and lives in the centre. */
abstract class MatchedCity {
    static final Point CENTRE = new Point(50.9050, -1.4040);

    /** About two kilometres from the centre. */
    static final Point PORTSWOOD = new Point(50.9230, -1.4040);

    static final Wishes COOK = Wishes.NONE
            .skilled(List.of("cooking"))
            .free(List.of("evening"))
            .from(CENTRE, 8)
            .aged(30);

    static TestCity city;
    static Tenant group;
    static JtaDatabase database;
    static Binding member;
    final CoreCatalogue catalogue = new CoreCatalogue("bank");
    final CoreMatching matching = new CoreMatching();

    @BeforeAll
    static void a_city() {
        city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
        group = city.tenant("group");
        database = city.database();
        member = city.member(group, Role.COORDINATOR);
        city.feature(group, "bank", true);
        city.owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.area (code, kind, authority, name, ward, decile, latitude, longitude) VALUES"
                                + " ('W1', 'ward', 'E1', 'Woolston', 'W1', NULL, 50.9, -1.4), ('L1', 'lsoa', 'E1', 'Weston', 'W1', 1, 50.9, -1.4),"
                                + " ('L9', 'lsoa', 'E1', 'Town Quay', 'W1', 9, 50.9, -1.4)"));
    }

    @BeforeEach
    void an_empty_catalogue() {
        city.owner().useHandle(handle -> handle.execute("DELETE FROM core.catalogue_entry"));
    }

    record Entry(UUID id, List<String> codes, @Nullable Point at, Limits limits, Visibility visibility, int decile) {
        static Entry of(Point at, String... codes) {
            return new Entry(UUID.randomUUID(), List.of(codes), at, Limits.NONE, Visibility.PUBLIC, 9);
        }

        static Entry atHome(String... codes) {
            return new Entry(UUID.randomUUID(), List.of(codes), null, Limits.NONE, Visibility.PUBLIC, 9);
        }

        Entry limited(Limits to) {
            return new Entry(id, codes, at, to, visibility, decile);
        }

        Entry seenBy(Visibility who) {
            return new Entry(id, codes, at, limits, who, decile);
        }

        Entry in(int tenth) {
            return new Entry(id, codes, at, limits, visibility, tenth);
        }
    }

    UUID put(Entry entry) {
        return put(entry, null);
    }

    UUID put(Entry entry, @Nullable Instant ends) {
        return city.as(
                member,
                () -> database.write(tx -> {
                    catalogue.put(
                            tx,
                            new CatalogueEntry(
                                    entry.id(),
                                    "opportunity",
                                    entry.visibility(),
                                    new UUID(0, 7),
                                    "Serve a warm lunch",
                                    "Weston Parade Pantry",
                                    "soup and bread",
                                    entry.codes(),
                                    entry.at() == null
                                            ? List.of()
                                            : List.of(new Spot(entry.at(), "L9", "W1", entry.decile())),
                                    60,
                                    null,
                                    ends,
                                    Instant.EPOCH,
                                    0,
                                    entry.limits()));
                    return entry.id();
                }));
    }

    List<Match> match(Binding who, Wishes wishes) {
        return match(who, wishes, MatchWeights.USUAL);
    }

    List<Match> match(Binding who, Wishes wishes, MatchWeights weights) {
        return city.as(
                who,
                () -> database.read(tx -> matching.match(tx, MatchQuery.best("opportunity", wishes, weights, 20))));
    }

    static List<UUID> ids(List<Match> found) {
        return found.stream().map(Match::subject).toList();
    }
}
