package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;

/** The coordinator of the group that looks for a treasurer. */
final class TrusteeCharity extends TrusteeSide {
    private final Chromium chromium;

    TrusteeCharity(RunningHouse house, Chromium chromium, Axe axe, String title) {
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
        at.click(at.page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(SKILL)));
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
        for (var line : at.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.CHECKBOX)
                .all()) line.check();
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
        page.navigate(Letters.link(house, "hello@" + GROUP + ".example", "/placement/", title, "say how it goes"));
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
