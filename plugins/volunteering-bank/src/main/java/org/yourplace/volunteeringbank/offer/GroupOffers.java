package org.yourplace.volunteeringbank.offer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.Matching.Pair;
import org.yourplace.spi.matching.Wishes;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.VolunteeringPermission;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.match.ListingMatches;

/**
 * People who offered and fit a listing, for its organisation, signed in or with a mailed link: only those who let groups see their offer.
 * Asking sends them a letter with the way to answer; the organisation learns how to reach them when they do.
 */
public final class GroupOffers {
    private static final int MOST = 10;
    private static final String OFFERS = """
            SELECT l.id AS listing, f.* FROM unnest(CAST(:listings AS uuid[])) l (id)
            CROSS JOIN LATERAL volunteering_bank.offers_for(l.id) f""";
    private static final Comparator<Offerer> BEST = Comparator.comparing(
                    (Offerer one) -> -one.match().score())
            .thenComparing(one -> one.id().toString());

    private final Database database;
    private final Access access;
    private final Places places;
    private final Audit audit;
    private final Ids ids;
    private final ListingMatches matches;

    public GroupOffers(FeatureContext core) {
        database = core.database();
        access = core.access();
        places = core.places();
        audit = core.audit();
        ids = core.ids();
        matches = new ListingMatches(core);
    }

    private record Row(
            UUID listing,
            UUID id,
            String name,
            @Nullable String area,
            String what,
            String when,
            boolean asked,
            boolean answered,
            Wishes wishes) {}

    /** The best first; none for a listing that is not live or not the caller's. */
    public List<Offerer> fitting(UUID listing) {
        return fitting(List.of(listing)).getOrDefault(listing, List.of());
    }

    /** The same for several listings, with as many statements as for one; a listing that nobody fits is not among them. */
    public Map<UUID, List<Offerer>> fitting(List<UUID> listings) {
        mayLook();
        return database.read(tx -> {
            var rows = tx.sql()
                    .createQuery(OFFERS)
                    .bind("listings", listings.stream().map(UUID::toString).toArray(String[]::new))
                    .map((row, context) -> row(row))
                    .list();
            var fits = matches.fit(
                    tx,
                    rows.stream()
                            .map(row -> new Pair(row.listing(), row.wishes()))
                            .toList());
            var all = new HashMap<UUID, List<Offerer>>();
            for (int i = 0; i < rows.size(); i++) {
                var row = rows.get(i);
                fits.get(i).filter(Match::toTheirTaste).ifPresent(match -> all.computeIfAbsent(
                                row.listing(), id -> new ArrayList<>())
                        .add(offerer(row, match)));
            }
            all.replaceAll(
                    (listing, some) -> some.stream().sorted(BEST).limit(MOST).toList());
            return all;
        });
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("listing", UUID.class),
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("area"),
                row.getString("what"),
                row.getString("when_text"),
                row.getBoolean("asked"),
                row.getBoolean("answered"),
                HeldOffer.wishes(row));
    }

    private Offerer offerer(Row row, Match match) {
        var area = Optional.ofNullable(row.area())
                .flatMap(places::area)
                .map(Area::name)
                .orElse("");
        return new Offerer(row.id(), row.name(), area, row.what(), row.when(), match, row.asked(), row.answered());
    }

    /** Asks somebody whether they would do a listing; nothing happens when they were asked before. */
    public void ask(UUID offer, UUID listing) {
        mayLook();
        if (fitting(listing).stream().noneMatch(one -> one.id().equals(offer))) {
            throw DomainException.notFound();
        }
        database.write(tx -> ask(tx, ids, audit, offer, listing));
    }

    static boolean ask(Tx tx, Ids ids, Audit audit, UUID offer, UUID listing) {
        boolean asked = tx.sql()
                .createQuery("SELECT volunteering_bank.ask_offerer(:id, :offer, :listing)")
                .bind("id", ids.next())
                .bind("offer", offer)
                .bind("listing", listing)
                .mapTo(Boolean.class)
                .one();
        if (asked) {
            audit.record(tx, "offerer-asked", listing);
        }
        return asked;
    }

    private void mayLook() {
        if (access.link().isEmpty()) {
            access.require(VolunteeringPermission.ANSWER_PEOPLE);
        } else {
            access.requireLink(PeopleService.LINK_ACTION);
        }
    }
}
