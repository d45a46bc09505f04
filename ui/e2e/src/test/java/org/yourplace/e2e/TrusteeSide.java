package org.yourplace.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/** Somebody in the workspace of one organisation, before the list of placements. */
class TrusteeSide {
    static final String GROUP = "newtown-talking-table";
    static final String GROUP_NAME = "Newtown Talking Table";
    static final String SKILL = "Bookkeeping and money";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    final RunningHouse house;
    final Axe axe;
    final String title;
    final String tenant;
    final Workspace at;
    private final Api api;

    TrusteeSide(RunningHouse house, Chromium chromium, Axe axe, String title, String tenant, String email) {
        this.house = house;
        this.axe = axe;
        this.title = title;
        this.tenant = tenant;
        this.at = Workspace.enter(Axe.into(chromium.window()), email);
        this.api = Api.as(house, email);
    }

    void look(String name) {
        axe.look(tenant + ": " + name, at.page());
        at.atRest();
    }

    TrusteeSide open(String view) {
        at.open("/workspace/" + tenant + "/csr-brokerage/" + view);
        return this;
    }

    /** Finds the row with these words in the list that is open, and follows it. */
    void one(String words) {
        at.search(words);
        at.go(at.main()
                .locator("table tbody tr")
                .filter(new Locator.FilterOptions().setHasText(words))
                .locator("a")
                .first());
    }

    Locator detail() {
        return at.main().locator("section.detail");
    }

    void dialog(String button) {
        at.press(button);
    }

    void send(String button) {
        at.click(at.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true)));
    }

    void day(String label, LocalDate day) {
        var field = at.page().getByRole(AriaRole.DIALOG).getByLabel(label);
        field.fill(day.format(DAY));
        field.press("Enter");
        at.atRest();
    }

    void choose(String label, String option) {
        at.click(at.page()
                .locator("vaadin-select")
                .filter(new Locator.FilterOptions().setHasText(label))
                .last());
        at.click(at.page()
                .getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true)));
    }

    /** How many placements of the kind the list holds. */
    int placements() {
        open("placements");
        // where there is nothing at all there is nothing to search in
        if (at.main().locator(".search input").isHidden()) return 0;
        at.search(title);
        return at.main()
                .locator("table tbody tr")
                .filter(new Locator.FilterOptions().setHasText(title))
                .count();
    }

    TrusteeSide placement() {
        open("placements").one(title);
        return this;
    }

    /** Says something past the pages: status of the answer. */
    int says(String kind, Map<String, Object> more) {
        var base = "/api/v1/tenants/" + tenant + "/csr-brokerage/placements";
        var id = Inside.of(house)
                .withHandle(db -> db.createQuery("SELECT id::text FROM csr_brokerage.placement WHERE title = :title")
                        .bind("title", title)
                        .mapTo(String.class)
                        .one());
        var said = new HashMap<>(more);
        said.put("kind", kind);
        return api.post(base + "/" + id + "/entries", said).status();
    }

    int says(String kind) {
        return says(kind, Map.of());
    }

    static LocalDate workday(LocalDate day) {
        return day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()
                ? day.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                : day;
    }

    static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
