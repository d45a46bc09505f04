package org.yourplace.volunteeringbank.match;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.MatchQuery;
import org.yourplace.spi.matching.MatchWeights;
import org.yourplace.spi.matching.Matching;
import org.yourplace.spi.matching.Wishes;
import org.yourplace.volunteeringbank.listing.OpportunityQueries;

/** The ways to help that fit somebody best, as whoever asks may see them; what has filled up meanwhile is left out. */
public final class ListingMatches {
    private static final String KIND = "opportunity";
    /** How many more are asked for than are wanted, because a listing in shifts may be full. */
    private static final int SPARE = 3;

    private final Matching matching;
    private final Settings settings;
    private final OpportunityQueries listings;

    public ListingMatches(FeatureContext core) {
        matching = core.matching();
        settings = core.settings();
        listings = new OpportunityQueries(core.places());
    }

    public List<Fitting> best(Tx tx, Wishes wishes, int limit) {
        return listed(tx, MatchQuery.best(KIND, wishes, weights(), SPARE * limit), limit);
    }

    /** Only what everybody may see and was published after an instant. */
    public List<Fitting> bestForAnybody(Tx tx, Wishes wishes, @Nullable Instant since, int limit) {
        return listed(
                tx, MatchQuery.best(KIND, wishes, weights(), SPARE * limit).publicOnly(since), limit);
    }

    /** How well one listing fits. */
    public Optional<Match> fit(Tx tx, UUID listing, Wishes wishes) {
        return matching.fit(tx, listing, wishes, weights());
    }

    /** The same for many pairs, in one statement. */
    public List<Optional<Match>> fit(Tx tx, List<Matching.Pair> pairs) {
        return matching.fit(tx, pairs, weights());
    }

    private MatchWeights weights() {
        return MatchWeights.of(settings);
    }

    private List<Fitting> listed(Tx tx, MatchQuery query, int limit) {
        var matches = matching.match(tx, query);
        var rows = listings.all(tx, matches.stream().map(Match::subject).toList());
        return matches.stream()
                .filter(match -> rows.containsKey(match.subject()))
                .map(match -> new Fitting(
                        Objects.requireNonNull(rows.get(match.subject())).found(match.distanceKm(), List.of()), match))
                .filter(fitting -> fitting.listing().open())
                .limit(limit)
                .toList();
    }
}
