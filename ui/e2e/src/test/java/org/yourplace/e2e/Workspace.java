package org.yourplace.e2e;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** A member's window on the workspace. */
final class Workspace {
    private static final String AT_REST = """
            ([turn, calm]) => {
              const now = performance.now(), clients = window.Vaadin?.Flow?.clients;
              const busy = !clients || Object.values(clients).some(client => client.isActive?.())
                  || document.querySelector('main h1') === null;
              if (busy || window.restTurn !== turn) {
                window.restTurn = turn;
                window.busyAt = now;
              }
              return now - window.busyAt >= calm;
            }""";

    /** Milliseconds in which nothing must go on: what a click sets off begins a moment after it. */
    private static final int CALM = 120;

    private final Page page;
    private final Witness witness;
    private int turn;

    private Workspace(Page page) {
        this.page = page;
        this.witness = new Witness(page);
    }

    /** Comes in through the door, as anybody does. */
    static Workspace enter(BrowserContext window, String email) {
        var member = new Workspace(window.newPage());
        member.witness.await("the way in of " + email, () -> member.signIn(email));
        return member.atRest();
    }

    private void signIn(String email) {
        page.navigate("/sign-in?back=/workspace");
        page.locator("input[name=email]").fill(email);
        page.locator("input[name=password]").fill(RunningHouse.PASSWORD);
        page.locator("form[action*=sign-in] button").first().click();
        page.waitForURL("**/workspace/*");
    }

    /** Names the state that the page is brought into, for whoever has to say that it never got there. */
    Workspace towards(String state) {
        witness.state(state);
        return this;
    }

    Page page() {
        return page;
    }

    Workspace open(String address) {
        witness.await("the page " + address, () -> page.navigate(address));
        return atRest();
    }

    /** Waits until the server has said all it has to say. */
    Workspace atRest() {
        witness.await(
                "the server to have said all it has to say",
                () -> page.waitForFunction(AT_REST, List.of(++turn, CALM)));
        return this;
    }

    /** Follows a link and waits until the address is the one it names. */
    Workspace go(Locator link) {
        witness.await("the way along " + link, () -> {
            var there = (String) link.evaluate("one => one.href");
            link.click();
            page.waitForURL(there::equals);
        });
        return atRest();
    }

    /** Clicks and waits for what comes of it. */
    Workspace click(Locator what) {
        witness.await("something to click: " + what, what::click);
        return atRest();
    }

    Workspace press(String button) {
        return click(page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)));
    }

    Workspace follow(String link) {
        return click(page.getByRole(
                        AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first());
    }

    Workspace fill(String label, String text) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        witness.await("the field " + label, () -> field.fill(text));
        return this;
    }

    /** Types into a search field and waits for the list that answers. */
    Workspace search(String words) {
        witness.await(
                "the search field", () -> page.locator("main .search input").fill(words));
        page.waitForTimeout(450);
        return atRest();
    }

    /** Answers the question that stands over everything else. */
    Workspace confirm() {
        return click(page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]"));
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
