package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;

/** The sides of one placement of a trustee, each in a browser of its own. */
final class TrusteeSides {
    static final String GROUP = "newtown-talking-table";
    static final String GROUP_NAME = "Newtown Talking Table";
    static final String SKILL = "Bookkeeping and money";
    private static final String BROKER = "svs";
    private static final String EMPLOYER = "harbourline";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private TrusteeSides() {}

    /** Somebody in the workspace of one organisation, before the list of placements. */
    private static class Member {
        final RunningHouse house;
        final Axe axe;
        final String title;
        final String tenant;
        final Workspace at;
        private final Api api;

        Member(RunningHouse house, Chromium chromium, Axe axe, String title, String tenant, String email) {
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

        Member open(String view) {
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

        Member placement() {
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
    }

    /** The coordinator of the group that looks for a treasurer. */
    static final class Charity extends Member {
        private final Chromium chromium;

        Charity(RunningHouse house, Chromium chromium, Axe axe, String title) {
            super(house, chromium, axe, title, GROUP, Role.coordinator(GROUP));
            this.chromium = chromium;
        }

        void asks() {
            open("needs").at.follow("Say what you need");
            look("the form of a need");
            at.fill("What do you need?", title);
            at.fill("What it is for", "Somebody who knows figures keeps us from closing the table.");
            at.fill("Postcode of the place", "SO14 0EB");
            var skills = at.page().getByLabel("Skills");
            skills.fill("Bookkeeping");
            at.click(at.page()
                    .getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(SKILL)));
            skills.press("Escape");
            at.atRest();
            at.press("Save");
            assertThat(detail()).containsText("Others can see it");
            look("a need");
        }

        String letterOfTheIntroduction() {
            return Letters.text(house, "hello@" + GROUP + ".example", "/placement/", title);
        }

        void expectsThem(String name) {
            open("days").one(title);
            assertThat(detail()).containsText(name);
            look("who comes");
        }

        void met() {
            placement();
            look("a placement of the group");
            assertThat(detail().getByText("Confirm", new Locator.GetByTextOptions().setExact(true)))
                    .hasCount(0);
            dialog("We have met");
            send("Save the day");
            assertThat(detail()).containsText("Have met");
        }

        void writesScope(String words, String hours) {
            dialog("Write what there is to do");
            at.fill("What is there to do?", words).fill("Hours a month", hours);
            look("the form of what there is to do");
            send("Send it to them");
            assertThat(detail()).containsText(words);
        }

        void triesOut(LocalDate until) {
            placement();
            dialog("Try it out");
            day("Until when?", until);
            send("Save");
            assertThat(detail()).containsText("Trying out");
        }

        void induction() {
            placement();
            dialog("Write down the induction");
            choose("What kind of charity are you?", "Charitable incorporated organisation (CIO)");
            for (var line : at.page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.CHECKBOX).all()) line.check();
            at.atRest();
            look("the form of the induction");
            send("Save the induction");
            assertThat(detail()).containsText("Went through the induction");
        }

        void confirms() {
            placement();
            dialog("Confirm");
            send("Confirm");
            assertThat(detail()).containsText("Under way");
        }

        /** Without a sign-in, as small groups do. */
        void reviewsFromTheMail() {
            var page = Axe.into(chromium.window()).newPage();
            page.navigate(Letters.link(house, "hello@" + GROUP + ".example", "/placement/", "say how it goes"));
            axe.look("a placement from the group's mail", page);
            page.getByLabel("It needs changes").check();
            page.getByLabel("What should change, or what goes well?").fill("Evenings would suit us better.");
            press(page, "Send the review");
            assertThat(page.getByRole(AriaRole.STATUS)).isVisible();
            assertThat(page.locator("main")).containsText("Evenings would suit us better.");
        }

        void ends() {
            placement();
            assertThat(detail()).containsText("It goes well");
            dialog("End it");
            choose("Why does it end?", "It is done");
            send("End this placement");
            assertThat(detail()).containsText("Ended");
        }
    }

    /** SVS, who brings the two together. */
    static final class Broker extends Member {
        Broker(RunningHouse house, Chromium chromium, Axe axe, String title) {
            super(house, chromium, axe, title, BROKER, "broker@svs.example");
        }

        void suggests(String name) {
            open("brokerage");
            look("the desk");
            one(title);
            assertThat(detail()).containsText("Why it stands here");
            assertThat(detail()).containsText("Nobody is underway");
            var card = detail().locator("h4")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .locator("..");
            assertThat(card).containsText("Skills that are asked for: " + SKILL);
            look("a need on the desk");
            at.press("Suggest: " + name);
            at.fill("Why you thought of them", "You keep figures in order all day.");
            look("the form of a suggestion");
            send("Suggest");
        }

        void introduces() {
            placement();
            look("a placement");
            dialog("Introduce them");
            send("Introduce them");
            assertThat(detail()).containsText("Introduced");
        }
    }

    /** Line manager and community lead of the business. */
    static final class Employer {
        private final RunningHouse house;
        private final Chromium chromium;
        private final Axe axe;
        private final String title;
        private final Member lead;

        Employer(RunningHouse house, Chromium chromium, Axe axe, String title) {
            this.house = house;
            this.chromium = chromium;
            this.axe = axe;
            this.title = title;
            lead = new Member(house, chromium, axe, title, EMPLOYER, "coordinator@harbourline.example");
        }

        /** From the mail, without a sign-in. */
        void managerApproves(String link) {
            var page = Axe.into(chromium.window()).newPage();
            page.navigate(link);
            axe.look("deciding on time off", page);
            assertThat(page.locator("h1")).hasText("Time off for Edwin Asare");
            assertThat(page.content()).doesNotContain(GROUP_NAME).doesNotContain(title);
            press(page, "Approve");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Approved");
            assertThat(page.content()).doesNotContain(GROUP_NAME).doesNotContain(title);
        }

        /** Signed in: the list, the one request, and the file of the list. */
        void managerLooks(String email) throws IOException {
            var manager = new Member(house, chromium, axe, title, EMPLOYER, email);
            manager.open("time-off");
            assertThat(manager.at.page().content()).contains("Edwin Asare").doesNotContain(GROUP_NAME);
            var file = manager.at.page().waitForDownload(() -> manager.at
                    .main()
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("CSV"))
                    .click());
            assertThat(Files.readString(file.path()))
                    .contains("Edwin Asare")
                    .doesNotContain(GROUP_NAME)
                    .doesNotContain(title);
            manager.one("Edwin Asare");
            assertThat(manager.detail()).containsText("Approved");
            assertThat(manager.at.page().content()).doesNotContain(GROUP_NAME).doesNotContain(title);
            manager.look("a colleague's time off");
            assertThat(manager.at.menu().toString()).doesNotContain("placements");
        }

        int leadSees() {
            return lead.placements();
        }

        void leadReads(String name, String address) {
            lead.placement();
            assertThat(lead.detail()).containsText(name);
            assertThat(lead.detail()).containsText(GROUP_NAME);
            assertThat(lead.detail()).not().containsText(address);
            assertThat(lead.detail().getByRole(AriaRole.BUTTON)).hasCount(0);
            lead.look("a placement that is shown");
        }
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
