package org.yourplace.volunteeringbank.page;

import java.util.List;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Crumb;
import org.yourplace.kit.page.Fact;
import org.yourplace.kit.page.Form;

/**
 * The roll of one shift on a plain page: {@code roll.jte}. Each person has buttons that send {@code person} and {@code state}, and a field
 * {@code time} for how long they were there; the form below writes down somebody who came without having booked.
 *
 * @param crumbs the way back; empty for a leader, who has this page alone
 * @param open whether it can be taken now
 * @param opens from when, while it cannot
 * @param done what was just done; empty at first
 * @param qr the poster's code as a path, {@code qrSize} units wide
 * @param poster where the same is on a sheet to print
 * @param times what was typed about how long somebody was there, when it was wrong
 * @param adding who is written in, as it was typed
 * @param fresh the id of the next one, so that sent twice it is written down once
 */
public record RollPage(
        List<Crumb> crumbs,
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
        String posterAddress,
        String poster,
        Form times,
        Form adding,
        List<Choice> ages,
        String fresh) {
    /**
     * Somebody on it.
     *
     * @param contact e-mail or number, empty while they have not said yes
     * @param state in words; empty while nothing is written down
     * @param code attended, no-show, excused, or empty
     * @param sure whether it is the leader's word
     * @param length how long they were there, in words; empty unless they came
     * @param time the same in hours, as it is typed
     * @param walkIn whether they came without having booked
     */
    public record Person(
            String id,
            String name,
            String contact,
            String contactHref,
            String team,
            String state,
            String code,
            boolean sure,
            String length,
            String time,
            boolean walkIn) {
        /** Whether nothing is written down of them yet, or only what they say themselves. */
        public boolean untold() {
            return code.isEmpty() || (code.equals("attended") && !sure);
        }
    }

    public RollPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        people = List.copyOf(people);
        waiting = List.copyOf(waiting);
        ages = List.copyOf(ages);
    }
}
