package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An organisation looks at a week of its shifts, by keyboard and on a telephone, takes it away, and opens one. */
class WeekJourneyIT {
    private static final String WEEK = "/workspace/svs/volunteering-bank/week";

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private static LocalDate monday() {
        return LocalDate.now(ZoneId.of("Europe/London")).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Test
    void a_week_says_in_words_how_full_each_shift_is_and_goes_on_by_keyboard() throws IOException {
        var svs = Workspace.enter(chromium.window(), "admin@svs.example");
        svs.open(WEEK);
        assertThat(svs.main().locator(".week-day")).hasCount(7);
        assertThat(svs.main().locator(".week-day.today")).containsText("Today");
        assertThat(columns(svs.page())).isEqualTo(7);

        svs.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Week after"))
                .focus();
        svs.page().keyboard().press("Enter");
        svs.page().waitForURL("**/week/" + monday().plusWeeks(1));
        svs.atRest();
        var shift = svs.main().locator("a.week-shift").first();
        assertThat(shift).containsText(Pattern.compile("\\d+ of \\d+ taken"));
        assertThat(shift).containsText(Pattern.compile("places? left|Full|Cancelled"));

        var file = svs.page().waitForDownload(() -> svs.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Take the week away (CSV)"))
                .click());
        var rows = Files.readAllLines(file.path());
        assertThat(rows).hasSize(1 + svs.main().locator("a.week-shift").count());
        assertThat(rows.get(1)).startsWith(monday().plusWeeks(1).toString().substring(0, 4));

        svs.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(svs.page().locator(".side")).isHidden();
        assertThat(columns(svs.page())).isEqualTo(7);
        svs.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        svs.go(shift);
        assertThat(svs.main().locator(".detail h2").first()).isVisible();
    }

    @Test
    void on_a_telephone_the_days_stand_under_each_other() {
        var svs = Workspace.enter(chromium.window(chromium.options().setViewportSize(375, 740)), "admin@svs.example");
        svs.open(WEEK + "/" + monday());

        assertThat(columns(svs.page())).isEqualTo(1);
        int width = (int) svs.page().evaluate("document.documentElement.scrollWidth");
        assertThat(width).isLessThanOrEqualTo(375);
    }

    @Test
    void whoever_came_without_a_place_is_written_down_in_the_workspace_and_the_poster_is_at_hand() {
        var name = "Gustav Testwell " + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        var svs = Workspace.enter(chromium.window(), "admin@svs.example");
        svs.open(WEEK + "/" + monday().minusWeeks(1));
        svs.go(svs.main().locator("a.week-shift").first());
        var poster = svs.main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Poster for check-in (PDF)"))
                .getAttribute("href");
        assertThat(svs.page().request().get(house.url(poster).toString()).headers())
                .containsEntry("content-type", "application/pdf");

        svs.press("Somebody came who had not booked");
        svs.fill("Their name", name);
        svs.click(svs.page()
                .locator("vaadin-dialog vaadin-select, vaadin-dialog-overlay vaadin-select")
                .last());
        svs.click(svs.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("18 or over")));
        svs.press("Write them down");
        assertThat(svs.main().locator("ol.roll").first()).containsText(name);
        assertThat(svs.main().locator("ol.roll").first()).containsText("Came without having booked");
    }

    private static int columns(Page page) {
        var tracks = (String) page.locator(".week").evaluate("week => getComputedStyle(week).gridTemplateColumns");
        return tracks.trim().split("\\s+").length;
    }
}
