package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Optional;
import org.yourplace.kit.page.Form;

/**
 * A team's places: {@code team.jte}, the form to ask for them and then the coordinator's page.
 *
 * @param form fields {@code team}, {@code name}, {@code email}, {@code phone}, {@code places}
 * @param booked what was booked; empty while it is asked for
 */
public record TeamPage(
        String title,
        String shiftHref,
        String group,
        String when,
        String places,
        Form form,
        String action,
        Optional<Booked> booked) {
    /**
     * What was booked.
     *
     * @param held such as "10 places held, 2 on the waiting list"
     * @param confirmBy until when each has to say yes
     */
    public record Booked(String team, String reference, String held, String confirmBy, List<Member> members) {
        public Booked {
            members = List.copyOf(members);
        }
    }

    /**
     * One place of the team.
     *
     * @param name who said yes; empty until then
     * @param link the member's own address; empty once they said yes or it was given back
     */
    public record Member(String id, int number, String name, String state, boolean good, String link, boolean open) {}
}
