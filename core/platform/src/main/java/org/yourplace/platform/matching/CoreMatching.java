package org.yourplace.platform.matching;

import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.MatchQuery;
import org.yourplace.spi.matching.MatchWeights;
import org.yourplace.spi.matching.Matching;
import org.yourplace.spi.matching.Wishes;

/** Narrows in the database, weighs here, and tells of the best. */
public final class CoreMatching implements Matching {
    private static final String NARROW = """
            SELECT * FROM core.matching(:kinds::text[], :skills::text[], :causes::text[], :words, :times::text[], :latitude::float8,
              :longitude::float8, :km::float8, :access::text[], :checks::text[], :languages::text[], :age::integer, :home, :public,
              :since::timestamptz, NULL)""";

    /** Ids grow as text, so that the order is the database's too. */
    private static final Comparator<Ranked> BEST = Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(ranked -> ranked.shared().subject().toString())
            .thenComparing(ranked -> ranked.shared().spot());

    private record Ranked(Shared shared, double score) {}

    @Override
    public List<Match> match(Tx tx, MatchQuery query) {
        var seen = new HashSet<UUID>();
        var best = narrow(tx, query).stream()
                .map(shared -> new Ranked(shared, Score.of(shared, query.wishes(), query.weights())))
                .sorted(BEST)
                .filter(ranked -> seen.add(ranked.shared().subject()))
                .limit(query.limit())
                .toList();
        return told(tx, best, query.wishes());
    }

    @Override
    public Optional<Match> fit(Tx tx, UUID subject, Wishes wishes, MatchWeights weights) {
        return fit(tx, List.of(new Pair(subject, wishes)), weights).getFirst();
    }

    @Override
    public List<Optional<Match>> fit(Tx tx, List<Pair> pairs, MatchWeights weights) {
        return Fits.of(tx, pairs, weights);
    }

    private static List<Shared> narrow(Tx tx, MatchQuery query) {
        var wishes = query.wishes();
        var point = wishes.point();
        var words = wishes.words();
        var since = query.since();
        return tx.sql()
                .createQuery(NARROW)
                .bind("kinds", query.kinds().toArray(String[]::new))
                .bind("skills", prefixed("skill:", wishes.skills()))
                .bind("causes", prefixed("cause:", wishes.causes()))
                .bind("words", words == null || words.isBlank() ? null : words)
                .bind("times", prefixed("when:", wishes.times()))
                .bind("latitude", point == null ? null : point.latitude())
                .bind("longitude", point == null ? null : point.longitude())
                .bind("km", wishes.withinKm())
                .bind("access", prefixed("access:", wishes.access()))
                .bind("checks", prefixed("check:", wishes.checks()))
                .bind("languages", prefixed("language:", wishes.languages()))
                .bind("age", wishes.age())
                .bind("home", wishes.fromHome())
                .bind("public", query.publicOnly())
                .bind("since", since == null ? null : since.atOffset(ZoneOffset.UTC))
                .map((row, context) -> Shared.of(row, point != null))
                .list();
    }

    private static String[] prefixed(String prefix, List<String> codes) {
        return codes.stream().distinct().map(code -> prefix + code).toArray(String[]::new);
    }

    private static List<Match> told(Tx tx, List<Ranked> best, Wishes wishes) {
        var codes =
                codes(tx, best.stream().map(ranked -> ranked.shared().subject()).toList());
        return best.stream()
                .filter(ranked -> codes.containsKey(ranked.shared().subject()))
                .map(ranked -> {
                    var shared = ranked.shared();
                    var told = new Told(shared, Objects.requireNonNull(codes.get(shared.subject())), wishes);
                    return new Match(
                            shared.subject(),
                            shared.kind(),
                            ranked.score(),
                            shared.km(),
                            told.reasons(),
                            told.missing());
                })
                .toList();
    }

    /** As the policies let the caller read them. */
    private static Map<UUID, Set<String>> codes(Tx tx, List<UUID> subjects) {
        var codes = new HashMap<UUID, Set<String>>();
        if (!subjects.isEmpty()) {
            tx.sql()
                    .createQuery(
                            "SELECT subject, codes FROM core.catalogue_entry WHERE subject = ANY (CAST(:ids AS uuid[]))")
                    .bind("ids", subjects.stream().map(UUID::toString).toArray(String[]::new))
                    .map((row, context) -> codes.put(row.getObject("subject", UUID.class), Set.copyOf(List.of((String[])
                            row.getArray("codes").getArray()))))
                    .list();
        }
        return codes;
    }
}
