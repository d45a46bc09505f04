package org.yourplace.bench.ask;

import java.util.List;
import java.util.random.RandomGenerator;
import org.yourplace.bench.plant.Planted.Postcode;
import org.yourplace.bench.plant.Searches;

/** W5: what fits a volunteer, by words, one or two skills, evenings, five miles around a postcode, from home as well. */
public final class Volunteer implements Workload {
    private static final double KM = 8;

    private final List<Caller> callers;
    private final List<Postcode> postcodes;
    private final Searches searches = new Searches();

    public Volunteer(List<Caller> callers, List<Postcode> postcodes) {
        this.callers = callers;
        this.postcodes = postcodes;
    }

    @Override
    public String name() {
        return "W5";
    }

    @Override
    public String what() {
        return "what fits a volunteer: words, skills, evenings, near a postcode or from home";
    }

    @Override
    public Ask next(RandomGenerator random) {
        var caller = callers.get(random.nextInt(callers.size()));
        var postcode = postcodes.get(random.nextInt(postcodes.size()));
        var first = searches.next(random);
        var skills = "skill:" + first.skill()
                + (random.nextBoolean() ? ",skill:" + searches.next(random).skill() : "");
        return new Ask(
                caller,
                "person",
                name(),
                List.of("{" + skills + "}", first.words(), postcode.latitude(), postcode.longitude(), KM));
    }

    @Override
    public String sql() {
        return """
                SELECT * FROM core.matching('{opportunity}', ?::text[], '{}', ?, '{when:evening}', ?, ?, ?, '{}', '{}', '{}', NULL, true, false,
                  NULL, NULL)""";
    }

    /** The narrowing reads past the policies for everybody. */
    @Override
    public String sqlWithoutPolicies() {
        return sql();
    }
}
