package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.Fact;

/**
 * The roll of one shift on a plain page: {@code roll.jte}. Each person has three buttons that send {@code person} and {@code state}.
 *
 * @param open whether it can be taken now
 * @param opens from when, while it cannot
 * @param done what was just done; empty at first
 * @param qr the poster's code as a path, {@code qrSize} units wide
 */
public record RollPage(
        String title,
        String group,
        String when,
        List<Fact> facts,
        boolean open,
        String opens,
        String done,
        List<Person> people,
        List<Person> waiting,
        String action,
        String qr,
        int qrSize,
        String posterAddress) {
    /**
     * Somebody on it.
     *
     * @param contact e-mail or number, empty while they have not said yes
     * @param state in words; empty while nothing is written down
     * @param code attended, no-show, excused, or empty
     * @param sure whether it is the leader's word
     */
    public record Person(
            String id,
            String name,
            String contact,
            String contactHref,
            String team,
            String state,
            String code,
            boolean sure) {}

    public RollPage {
        facts = List.copyOf(facts);
        people = List.copyOf(people);
        waiting = List.copyOf(waiting);
    }
}
