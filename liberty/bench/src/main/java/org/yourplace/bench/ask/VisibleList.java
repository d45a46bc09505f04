package org.yourplace.bench.ask;

import java.util.List;
import java.util.random.RandomGenerator;

/** W2: the twenty newest listings that an organisation may see: public, for members, its own private ones. */
public final class VisibleList implements Workload {
    private static final int LIMIT = 20;

    private final List<Caller> callers;

    public VisibleList(List<Caller> callers) {
        this.callers = callers;
    }

    @Override
    public String name() {
        return "W2";
    }

    @Override
    public String what() {
        return "the 20 newest listings that an organisation may see";
    }

    @Override
    public Ask next(RandomGenerator random) {
        var caller = callers.get(random.nextInt(callers.size()));
        return new Ask(
                caller,
                "tenant",
                "/api/v1/tenants/" + caller.tenant().slug() + "/volunteering-bank/opportunities?of=everybody&limit="
                        + LIMIT,
                List.of());
    }

    @Override
    public String sql() {
        return ListingSql.of("""
                (SELECT l.* FROM unnest(core.audiences()) a CROSS JOIN LATERAL (
                   SELECT * FROM volunteering_bank.opportunity WHERE audience_id = a AND status = 'live' AND closes > core.at()
                   ORDER BY published_at DESC, id LIMIT 20) l
                 ORDER BY l.published_at DESC, l.id LIMIT 20) o""", "ORDER BY o.published_at DESC, o.id");
    }

    /** The audiences are in the query already. */
    @Override
    public String sqlWithoutPolicies() {
        return sql();
    }
}
