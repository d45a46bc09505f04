package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A group without a workspace hears of somebody by mail and answers from the link in it, without a password and without scripts. */
class HostedGroupJourneyIT {
    private static final String GROUP = "Warren Green Patch";
    private static final String ADDRESS = "hello@warren-green-patch.example";
    private static final Pattern LINK = Pattern.compile("https?://[^/\\s]+(/our-group/\\S+)");

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    @Test
    void a_hosted_group_answers_from_the_link_in_its_mail() {
        var resident = new Resident(chromium.windowWithoutScripts());
        resident.page().navigate(listing());
        assertThat(resident.page().locator("#interested")).containsText("goes to " + GROUP + " only");
        resident.sayInterested("Winifred Testwell", "07700 900456");

        var group = chromium.windowWithoutScripts().newPage();
        group.navigate(linkAbout("Winifred"));
        assertThat(group.locator("h1")).hasText(GROUP);
        var person = group.locator("li.person")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("07700 900456"));
        assertThat(person).containsText("Winifred");
        assertThat(person).not().containsText("Testwell");

        press(group, "We've talked (Winifred)");
        assertThat(group.getByRole(AriaRole.STATUS)).hasText("Thank you for talking to Winifred.");
        press(group, "Started (Winifred)");
        assertThat(group.getByRole(AriaRole.STATUS)).hasText("Winifred has started. Good to hear.");
    }

    @Test
    void a_link_that_was_never_sent_opens_nothing() {
        var page = chromium.windowWithoutScripts().newPage();
        var answer = page.navigate("/our-group/" + "x".repeat(43));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("main")).containsText("0");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Address of a listing of the group that one can still answer. */
    private String listing() {
        return Inside.of(house)
                .withHandle(db -> "/volunteer/"
                        + db.createQuery("""
                        SELECT o.slug FROM volunteering_bank.opportunity o JOIN core.organisation g ON g.id = o.organisation_id
                        WHERE g.name = :group AND o.status = 'live' ORDER BY o.id DESC LIMIT 1""")
                                .bind("group", GROUP)
                                .mapTo(String.class)
                                .one());
    }

    /** The link in the newest letter to the group that names somebody; letters are written after the page has answered. */
    private String linkAbout(String name) {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < until) {
            var letter = letterAbout(name);
            if (letter.isPresent()) {
                var link = LINK.matcher(letter.get());
                assertThat(link.find()).as(letter.get()).isTrue();
                return link.group(1);
            }
        }
        throw new AssertionError("no letter about " + name + " went to " + ADDRESS);
    }

    private Optional<String> letterAbout(String name) {
        return Inside.of(house).withHandle(db -> db.createQuery(
                        "SELECT plain FROM core.letter WHERE address = :to AND plain LIKE '%' || :name || '%' ORDER BY written_at DESC LIMIT 1")
                .bind("to", ADDRESS)
                .bind("name", name)
                .mapTo(String.class)
                .findOne());
    }
}
