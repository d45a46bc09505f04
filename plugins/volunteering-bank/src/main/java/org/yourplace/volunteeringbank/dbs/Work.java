package org.yourplace.volunteeringbank.dbs;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the people of a role do, and for whom, as far as it was said.
 *
 * @param with children, adults (who get health or social care), or neither; empty when nobody was asked
 * @param tasks codes of {@link #TASKS}
 * @param often {@code often} (once a week, or more than three days in thirty), {@code overnight} or {@code seldom}
 * @param supervised whether somebody in regulated activity watches over it: yes or no
 */
public record Work(
        Set<String> with,
        Set<String> tasks,
        @Nullable String often,
        @Nullable String supervised) {
    public static final List<String> WITH = List.of("children", "adults", "neither");
    public static final List<String> OFTEN = List.of("often", "overnight", "seldom");
    public static final List<String> SUPERVISED = List.of("yes", "no");

    /** What the questions name; {@code other} is anything that they do not. */
    public static final List<String> TASKS = List.of(
            "teach",
            "supervise",
            "advise",
            "drive",
            "personal-care",
            "health-care",
            "social-work",
            "household-money",
            "care-transport",
            "company",
            "practical",
            "money",
            "sensitive",
            "other");

    public Work {
        with = Set.copyOf(with);
        tasks = Set.copyOf(tasks);
    }
}
