package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A group that has a page behind its mail and nothing else says who came to its last shift, on a telephone and without scripts. */
class RollJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final String guest =
            "Gisela Testwell " + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);

    @Test
    void a_group_ticks_who_came_and_writes_down_a_guest_and_the_guests_hours_are_confirmed() {
        var resident = new Resident(chromium.windowWithoutScripts());
        resident.page().navigate(HostedGroup.listing(house));
        resident.sayInterested("Rosalind Testwell", "07700 900654");
        var group = chromium.window(
                        chromium.options().setJavaScriptEnabled(false).setViewportSize(375, 740))
                .newPage();
        group.navigate(HostedGroup.pageAbout(house, "Rosalind"));

        assertThat(group.locator("#rolls")).hasText("Who came?");
        var row = group.locator("tr").filter(new Locator.FilterOptions().setHasText("Turn the compost"));
        row.getByRole(AriaRole.LINK).first().click();
        assertThat(group.locator("h1")).containsText("Turn the compost");
        fits(group);

        var open = group.locator("li.person").filter(new Locator.FilterOptions().setHasNot(group.locator(".badge")));
        if (open.count() > 0) {
            open.first().locator("button[value=attended]").click();
            assertThat(group.getByRole(AriaRole.STATUS)).hasText("Written down: came.");
        }
        group.getByText("Somebody came who had not booked").click();
        group.locator("#field-name").fill(guest);
        group.locator("input[name=age][value='18-plus']").check();
        group.locator("#field-hours").fill("1,5");
        press(group, "Write them down");
        assertThat(group.getByRole(AriaRole.STATUS)).containsText("Written down.");
        var written = group.locator("li.person").filter(new Locator.FilterOptions().setHasText(guest));
        assertThat(written).containsText("Came, 1 hour 30 minutes");

        written.locator("summary").click();
        written.locator("input[name=time]").fill("2");
        written.locator("button[value=time]").click();
        assertThat(written).containsText("Came, 2 hours");
        fits(group);
        assertThat(minutes()).isEqualTo(120);
    }

    /** No wider than a telephone. */
    private static void fits(Page page) {
        var body = page.locator("body").boundingBox();
        assertThat(body.width).isLessThanOrEqualTo(375);
    }

    /** What the ledger says of the guest, once it says what it will say. */
    private int minutes() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        int minutes = 0;
        while (minutes != 120 && System.nanoTime() < until) {
            minutes = Inside.of(house)
                    .withHandle(db -> db.createQuery("SELECT coalesce(sum(c.amount), 0) FROM core.contribution c"
                                    + " WHERE c.name = :name AND c.state = 'confirmed' AND c.party = 'host'")
                            .bind("name", guest)
                            .mapTo(Integer.class)
                            .one());
        }
        return minutes;
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
