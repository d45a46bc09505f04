package org.yourplace.bench.ask;

import java.util.random.RandomGenerator;

/** A kind of question. */
public interface Workload {
    String name();

    String what();

    /** The next question; the same random numbers ask the same. */
    Ask next(RandomGenerator random);

    /** The best that we can write by hand: answers with a listing a row, its id first. */
    String sql();

    /** The same for a role that no policy limits: what the policies add is said in the query. */
    String sqlWithoutPolicies();
}
