package org.yourplace.bench.ask;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.random.RandomGenerator;
import org.yourplace.bench.plant.Planted.Postcode;
import org.yourplace.bench.plant.Searches;

/** W3: words and a skill within ten kilometres of a postcode, nearest and short ones first. */
public final class CircleSearch implements Workload {
    private static final int LIMIT = 20;
    private static final double KM = 10;

    private final List<Caller> callers;
    private final List<Postcode> postcodes;
    private final Searches searches = new Searches();

    public CircleSearch(List<Caller> callers, List<Postcode> postcodes) {
        this.callers = callers;
        this.postcodes = postcodes;
    }

    @Override
    public String name() {
        return "W3";
    }

    @Override
    public String what() {
        return "words and a skill within 10 km of a postcode";
    }

    @Override
    public Ask next(RandomGenerator random) {
        var caller = callers.get(random.nextInt(callers.size()));
        var postcode = postcodes.get(random.nextInt(postcodes.size()));
        var wanted = searches.next(random);
        return new Ask(
                caller,
                "person",
                "/api/v1/volunteering-bank/opportunities?q=" + encoded(wanted.words()) + "&skill=" + wanted.skill()
                        + "&near=" + encoded(postcode.text()) + "&within=" + (int) KM + "&limit=" + LIMIT,
                List.of(
                        wanted.words(),
                        "skill:" + wanted.skill(),
                        postcode.latitude(),
                        postcode.longitude(),
                        KM,
                        LIMIT + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** One row more than a page, as the API needs it to know whether there is a next one; the check drops it. */
    @Override
    public String sql() {
        return ListingSql.of("s.distance, s.total", """
                core.search('opportunity', ?, ARRAY[?], '{}', ?, ?, ?, NULL, NULL, NULL, 'default', ?, NULL, NULL) s
                JOIN volunteering_bank.opportunity o ON o.id = s.subject""", "ORDER BY s.sort_key, s.subject");
    }

    @Override
    public String sqlWithoutPolicies() {
        return ListingSql.of("s.distance, s.total", """
                core.search('opportunity', ?, ARRAY[?], '{}', ?, ?, ?, NULL, NULL, NULL, 'default', ?, NULL, NULL) s
                JOIN volunteering_bank.opportunity o ON o.id = s.subject AND\s""" + ListingSql.MAY_READ, "ORDER BY s.sort_key, s.subject");
    }
}
