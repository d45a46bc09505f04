package org.yourplace.platform.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.MatchWeights;
import org.yourplace.spi.matching.Matching.Pair;
import org.yourplace.spi.matching.Wishes;
import tools.jackson.databind.json.JsonMapper;

/** How well given entries fit given people: one statement, whose answers are weighed and told here. */
final class Fits {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String EACH = """
            SELECT w.number, m.*, e.codes FROM jsonb_array_elements(CAST(:pairs AS jsonb)) WITH ORDINALITY w (said, number)
            CROSS JOIN LATERAL core.matching(
              ARRAY(SELECT DISTINCT c.kind FROM core.catalogue_entry c WHERE c.subject = (w.said ->> 'subject')::uuid),
              ARRAY(SELECT jsonb_array_elements_text(w.said -> 'skills')), ARRAY(SELECT jsonb_array_elements_text(w.said -> 'causes')),
              w.said ->> 'words', ARRAY(SELECT jsonb_array_elements_text(w.said -> 'times')),
              (w.said ->> 'latitude')::float8, (w.said ->> 'longitude')::float8, (w.said ->> 'km')::float8,
              ARRAY(SELECT jsonb_array_elements_text(w.said -> 'access')), ARRAY(SELECT jsonb_array_elements_text(w.said -> 'checks')),
              ARRAY(SELECT jsonb_array_elements_text(w.said -> 'languages')), (w.said ->> 'age')::integer, (w.said ->> 'home')::boolean,
              false, NULL, (w.said ->> 'subject')::uuid) m
            JOIN LATERAL (SELECT c.codes FROM core.catalogue_entry c WHERE c.subject = m.subject AND c.spot = m.spot
              ORDER BY c.tenant_id LIMIT 1) e ON true""";

    private record Row(int number, Shared shared, Set<String> codes) {
        static Row of(ResultSet row, List<Pair> pairs) throws SQLException {
            int number = row.getInt("number") - 1;
            boolean placed = pairs.get(number).wishes().point() != null;
            return new Row(number, Shared.of(row, placed), Set.copyOf(List.of((String[])
                    row.getArray("codes").getArray())));
        }
    }

    private Fits() {}

    static List<Optional<Match>> of(Tx tx, List<Pair> pairs, MatchWeights weights) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        var best = new HashMap<Integer, Match>();
        tx
                .sql()
                .createQuery(EACH)
                .bind(
                        "pairs",
                        JSON.writeValueAsString(pairs.stream().map(Fits::said).toList()))
                .map((row, context) -> Row.of(row, pairs))
                .list()
                .stream()
                .sorted(Comparator.comparing((Row row) -> row.shared().spot()))
                .forEach(row -> best.merge(
                        row.number(), match(row, pairs.get(row.number()).wishes(), weights), Fits::better));
        var all = new ArrayList<Optional<Match>>();
        for (int i = 0; i < pairs.size(); i++) {
            all.add(Optional.ofNullable(best.get(i)));
        }
        return all;
    }

    /** Of two places of one entry; the first of equals. */
    private static Match better(Match one, Match other) {
        return other.score() > one.score() ? other : one;
    }

    private static Match match(Row row, Wishes wishes, MatchWeights weights) {
        var shared = row.shared();
        var told = new Told(shared, row.codes(), wishes);
        return new Match(
                shared.subject(),
                shared.kind(),
                Score.of(shared, wishes, weights),
                shared.km(),
                told.reasons(),
                told.missing());
    }

    private static Map<String, @Nullable Object> said(Pair pair) {
        var wishes = pair.wishes();
        var point = wishes.point();
        var words = wishes.words();
        var said = new LinkedHashMap<String, @Nullable Object>();
        said.put("subject", pair.subject());
        said.put("skills", prefixed("skill:", wishes.skills()));
        said.put("causes", prefixed("cause:", wishes.causes()));
        said.put("words", words == null || words.isBlank() ? null : words);
        said.put("times", prefixed("when:", wishes.times()));
        said.put("latitude", point == null ? null : point.latitude());
        said.put("longitude", point == null ? null : point.longitude());
        said.put("km", wishes.withinKm());
        said.put("access", prefixed("access:", wishes.access()));
        said.put("checks", prefixed("check:", wishes.checks()));
        said.put("languages", prefixed("language:", wishes.languages()));
        said.put("age", wishes.age());
        said.put("home", wishes.fromHome());
        return said;
    }

    private static List<String> prefixed(String prefix, List<String> codes) {
        return codes.stream().distinct().map(code -> prefix + code).toList();
    }
}
