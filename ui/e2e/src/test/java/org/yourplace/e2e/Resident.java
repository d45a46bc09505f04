package org.yourplace.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Somebody at home who looks for a way to help, without an account and without scripts. */
final class Resident {
    private final Page page;

    Resident(BrowserContext window) {
        this.page = window.newPage();
    }

    Resident(Page page) {
        this.page = page;
    }

    /** What somebody who is interested holds in hand: the reference and the way to take it back. */
    record Receipt(String reference, String takeBack) {}

    Page page() {
        return page;
    }

    /** Asks the form on the search page for words, for what is near a postcode, or both. */
    Resident look(String words, String postcode) {
        page.navigate("/volunteer");
        page.locator("main form[role=search] input[name=q]").fill(words);
        page.locator("main form[role=search] input[name=near]").fill(postcode);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show results"))
                .click();
        return this;
    }

    /** The card of a listing among the results. */
    Locator card(String title) {
        return page.locator(".cards")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(title).setExact(true));
    }

    Receipt sayInterested(String name, String contact) {
        page.locator("#interested input[name=name]").fill(name);
        page.locator("#interested input[name=contact]").fill(contact);
        page.locator("#interested input[name=age][value='18-plus']").check();
        page.locator("#interested button").click();
        assertThat(page.locator("h1")).hasText("Thank you");
        var takeBack = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Changed your mind?"));
        return new Receipt(page.locator(".reference").innerText(), takeBack.getAttribute("href"));
    }
}
