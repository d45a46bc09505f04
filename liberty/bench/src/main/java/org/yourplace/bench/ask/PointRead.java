package org.yourplace.bench.ask;

import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** W1: one listing by its id, asked by a person. */
public final class PointRead implements Workload {
    private final List<Caller> callers;
    private final List<UUID> ids;

    /** @param ids of live listings that everybody, or every member, may read */
    public PointRead(List<Caller> callers, List<UUID> ids) {
        this.callers = callers;
        this.ids = ids;
    }

    @Override
    public String name() {
        return "W1";
    }

    @Override
    public String what() {
        return "one listing by its id";
    }

    @Override
    public Ask next(RandomGenerator random) {
        var id = ids.get(random.nextInt(ids.size()));
        return new Ask(
                callers.get(random.nextInt(callers.size())),
                "person",
                "/api/v1/volunteering-bank/opportunities/" + id,
                List.of(id));
    }

    @Override
    public String sql() {
        return ListingSql.of("volunteering_bank.opportunity o", "WHERE o.id = ?");
    }

    @Override
    public String sqlWithoutPolicies() {
        return sql() + " AND " + ListingSql.MAY_READ;
    }
}
