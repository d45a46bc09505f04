package org.yourplace.volunteeringbank.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.Matching.Pair;
import org.yourplace.spi.matching.Trait;
import org.yourplace.spi.matching.Wishes;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.match.ListingMatches;
import org.yourplace.volunteeringbank.offer.HeldOffer;

/**
 * Chooses who hears that a listing is short of people: who fits what it is about, at a distance and a time that are theirs. The best first,
 * and each address once.
 */
final class Hearers {
    private static final Comparator<Hearer> BEST =
            Comparator.comparingDouble((Hearer one) -> -one.match().score()).thenComparing(Hearer::key);

    private final Settings settings;
    private final ListingMatches matches;

    Hearers(FeatureContext core) {
        settings = core.settings();
        matches = new ListingMatches(core);
    }

    /**
     * Somebody who wants to hear.
     *
     * @param key the same for the same address
     * @param offer of theirs, or else {@code wish}
     * @param told whether they have heard of this listing
     * @param rests whether they had another letter a short while ago
     */
    record Hearer(
            String key,
            @Nullable UUID offer,
            @Nullable UUID wish,
            Wishes wishes,
            boolean told,
            boolean rests,
            Match match) {}

    private record Row(
            String key, @Nullable UUID offer, @Nullable UUID wish, Wishes wishes, boolean told, boolean rests) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("hearer"),
                    row.getObject("offer", UUID.class),
                    row.getObject("wish", UUID.class),
                    HeldOffer.wishes(row),
                    row.getBoolean("told"),
                    row.getBoolean("rests"));
        }
    }

    List<Hearer> of(Tx tx, UUID listing) {
        var rows = tx.sql()
                .createQuery("SELECT * FROM volunteering_bank.hearers(:listing, :days)")
                .bind("listing", listing)
                .bind("days", settings.value(VolunteeringSettings.ALERT_REST_DAYS))
                .map((row, context) -> Row.of(row))
                .list();
        var fits = matches.fit(
                tx, rows.stream().map(row -> new Pair(listing, row.wishes())).toList());
        var found = new ArrayList<Hearer>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            fits.get(i)
                    .filter(Hearers::suits)
                    .ifPresent(match -> found.add(new Hearer(
                            row.key(), row.offer(), row.wish(), row.wishes(), row.told(), row.rests(), match)));
        }
        var seen = new HashSet<String>();
        return found.stream().sorted(BEST).filter(one -> seen.add(one.key())).toList();
    }

    private static boolean suits(Match match) {
        return match.toTheirTaste()
                && match.missing().stream()
                        .noneMatch(reason -> reason.trait() == Trait.DISTANCE || reason.trait() == Trait.TIME);
    }
}
