package org.yourplace.volunteeringbank.check;

import java.util.List;
import java.util.Set;

/**
 * What a listing asks for of somebody, and what of it the organisation holds.
 *
 * @param held kinds that are asked for and held
 * @param missing kinds that are asked for and not held, or no longer
 */
public record Needed(List<String> held, List<String> missing) {
    public Needed {
        held = List.copyOf(held);
        missing = List.copyOf(missing);
    }

    public static Needed of(List<String> asked, Set<String> held) {
        var wanted = asked.stream().filter(kind -> !kind.equals("none")).toList();
        return new Needed(
                wanted.stream().filter(held::contains).toList(),
                wanted.stream().filter(kind -> !held.contains(kind)).toList());
    }
}
