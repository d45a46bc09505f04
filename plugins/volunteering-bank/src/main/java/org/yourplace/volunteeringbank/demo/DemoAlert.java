package org.yourplace.volunteeringbank.demo;

import java.util.List;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.alert.AlertService;
import org.yourplace.volunteeringbank.alert.AskAlert;

/** The keeper told who offered to drive that the pantry is short of a driver. */
record DemoAlert(World world, DemoCalendar calendar, String keeper) {
    private static final int ALERTED = 9;
    private static final int AT_HOUR = 10;
    private static final String SHORT = "Friday shop-run driver";

    void plant(List<PlantedListing> planted, AlertService alerts) {
        planted.stream()
                .filter(listing -> listing.live() && listing.title().equals(SHORT))
                .findFirst()
                .ifPresent(listing -> world.asMember(
                        keeper, calendar.daysAgo(ALERTED, AT_HOUR), () -> alerts.ask(new AskAlert(listing.id()))));
    }
}
