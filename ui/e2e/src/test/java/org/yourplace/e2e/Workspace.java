package org.yourplace.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** A member's window on the workspace. */
final class Workspace {
    private static final String AT_REST = """
            () => {
              const clients = window.Vaadin?.Flow?.clients;
              return clients && Object.values(clients).every(client => !client.isActive || !client.isActive())
                  && document.querySelector('main h1') !== null;
            }""";

    private final Page page;

    private Workspace(Page page) {
        this.page = page;
    }

    /** Comes in through the door, as anybody does. */
    static Workspace enter(BrowserContext window, String email) {
        var page = window.newPage();
        page.navigate("/sign-in?back=/workspace");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(RunningHouse.PASSWORD);
        page.locator("form[action*=sign-in] button").click();
        page.waitForURL("**/workspace/*");
        return new Workspace(page).atRest();
    }

    Page page() {
        return page;
    }

    Workspace open(String address) {
        page.navigate(address);
        return atRest();
    }

    /** Waits until the server has said all it has to say. */
    Workspace atRest() {
        page.waitForFunction(AT_REST);
        return this;
    }

    Workspace press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
        return atRest();
    }

    Workspace follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
        return atRest();
    }

    Workspace fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** Types into a search field and waits for the list that answers. */
    Workspace search(String words) {
        page.locator("main .search input").fill(words);
        page.waitForTimeout(450);
        return atRest();
    }

    /** Answers the question that stands over everything else. */
    Workspace confirm() {
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        return atRest();
    }

    Locator main() {
        return page.locator("main");
    }

    /** Addresses of the menu, in its order. */
    @SuppressWarnings("unchecked")
    List<String> menu() {
        return (List<String>)
                page.locator("nav.nav a[href]").evaluateAll("links => links.map(link => new URL(link.href).pathname)");
    }
}
