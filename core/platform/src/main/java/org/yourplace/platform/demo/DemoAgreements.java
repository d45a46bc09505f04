package org.yourplace.platform.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.yourplace.platform.agreements.Agreements;
import org.yourplace.platform.agreements.Proposal;

/** Two agreements between the council and the voluntary services: one in force that the council has read under, one that waits for a signature. */
public final class DemoAgreements implements Consumer<DemoWorld> {
    private static final String COUNCIL = "council";
    private static final String KEEPER = "svs";
    private static final int READ = 12;

    private final Agreements agreements;

    public DemoAgreements(Agreements agreements) {
        this.agreements = agreements;
    }

    @Override
    public void accept(DemoWorld world) {
        if (!world.has(COUNCIL, KEEPER)) {
            return;
        }
        var today = world.today();
        var groups = propose(
                world,
                70,
                "core:groups",
                List.of("name", "contact", "email"),
                "To tell community groups about the winter hardship grants and help them to apply",
                today.minusDays(60),
                today.plusMonths(5));
        world.asAdministrator(COUNCIL, ago(world, 70, 2), () -> agreements.sign(groups));
        world.asAdministrator(KEEPER, ago(world, 63, 0), () -> agreements.sign(groups));
        world.asAdministrator(
                COUNCIL, ago(world, 9, 0), () -> agreements.records().page(groups, null, READ));
        var waiting = propose(
                world,
                3,
                "volunteering-bank:waiting",
                List.of("name", "title", "state"),
                "To find places on council projects for people who have waited longer than promised",
                today.plusDays(1),
                today.plusMonths(6));
        world.asAdministrator(COUNCIL, ago(world, 3, 0), () -> agreements.sign(waiting));
    }

    private UUID propose(
            DemoWorld world,
            int daysAgo,
            String dataset,
            List<String> columns,
            String purpose,
            LocalDate from,
            LocalDate until) {
        var proposal = new Proposal(KEEPER, false, dataset, columns, purpose, "public-task", from, until);
        return world.asAdministrator(COUNCIL, ago(world, daysAgo, 3), () -> agreements.propose(proposal))
                .id();
    }

    private static Instant ago(DemoWorld world, int days, int hours) {
        return world.now().minus(Duration.ofDays(days).plusHours(hours));
    }
}
