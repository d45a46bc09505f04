package org.yourplace.e2e;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/** What the public site answers to what people send: thanks, errors, nothing found, nothing there. */
final class PublicStates {
    private PublicStates() {}

    /** A state by name, and how a fresh window gets there. */
    record State(String name, Consumer<Page> reach) {}

    /** Not a file: a poster is a PDF, which has a test of its own. */
    static boolean isPage(String address) {
        return !address.matches("/(robots\\.txt|sitemap\\.xml|feeds/.+|.*\\.(svg|ics)|.*/poster).*");
    }

    static List<State> all(RunningHouse house) {
        var listing = roomyListing(house);
        return List.of(
                new State("an address where nothing is", page -> page.navigate("/no-such-page")),
                new State("nothing found", page -> page.navigate("/volunteer?q=zzqxnothing&near=SO19+6HH&within=1")),
                new State("an unknown postcode", page -> page.navigate("/volunteer?near=ZZ99+9ZZ&q=garden")),
                new State("results on a map", page -> page.navigate("/volunteer?near=SO19+6HH&map=yes")),
                new State("interest with errors", page -> send(page, listing, "#interested")),
                new State("interest of somebody under 16", page -> young(page, listing)),
                new State("thanks for the interest", page -> thanks(page, listing)),
                new State(
                        "taking back",
                        page -> page.navigate(thanks(page, listing).takeBack())),
                new State("taken back", page -> {
                    page.navigate(thanks(page, listing).takeBack());
                    page.locator("main form button").click();
                }),
                new State(
                        "messages with a group", page -> messages(page, listing, "Is there a bus? Ring 07700 900123")),
                new State("a message with errors", page -> messages(page, listing, "")),
                new State("messages of a group", page -> {
                    group(page, house);
                    page.locator("li.person a[href*='/messages/']").last().click();
                }),
                new State("offer with errors", page -> send(page, "/volunteer/offer", "main")),
                new State("thanks for the offer", PublicStates::offer),
                new State("hearing when help is short, with errors", page -> {
                    page.navigate("/volunteer?q=kettle");
                    page.locator("main li h2 a, main li h3 a").first().click();
                    page.locator("a[href$='/tell-me']").click();
                    page.locator("main form button:not(.linklike)").last().click();
                }),
                new State("sign-in with errors", page -> send(page, "/sign-in", "main")),
                new State("register with errors", page -> send(page, "/register", "main")),
                new State("reset with errors", page -> send(page, "/reset-password", "main")),
                new State("report with errors", page -> send(page, "/report-this-page?page=/", "main")),
                new State("thanks for the report", PublicStates::report),
                new State("a group's page with somebody waiting", page -> group(page, house)),
                new State("a group's answer without a reason", page -> {
                    group(page, house);
                    page.locator("li.person summary").last().click();
                    page.locator("li.person button[value='not-this-time']")
                            .last()
                            .click();
                }),
                new State("a group asks for help", page -> asking(page, house)),
                new State("a group asks with errors", page -> {
                    asking(page, house);
                    page.locator("button[value='next']").click();
                }),
                new State("questions for a group's supporter", page -> checking(page, house)),
                new State("what a group's supporter needs, with errors", page -> {
                    checking(page, house);
                    page.locator("button[value='send']").click();
                }),
                new State("one of a group's listings", page -> {
                    checking(page, house);
                    page.locator("button[value='save']").click();
                }),
                new State("a roll on a group's page", page -> roll(page, house)),
                new State("a guest written in with errors", page -> {
                    roll(page, house);
                    page.locator("main > details summary, main details summary")
                            .last()
                            .click();
                    page.locator("button[value=add]").click();
                }),
                new State("a link that has run out", page -> page.navigate("/our-group/" + "x".repeat(43))),
                new State("check your mail", PublicStates::register),
                new State(
                        "confirming an account",
                        page -> page.navigate(Letters.link(house, register(page), "/confirm/", "/"))),
                new State("an old link to a new password", page -> page.navigate("/reset-password/" + "x".repeat(43))),
                new State("a new password", page -> newPassword(page, house)),
                new State("my pages", page -> signedIn(page, "/my")),
                new State("my interests", page -> signedIn(page, "/my/interests")),
                new State("my hours", page -> signedIn(page, "/my/hours")),
                new State("hours with errors", page -> {
                    signedIn(page, "/my/hours");
                    page.locator("main form button").last().click();
                }));
    }

    /** A listing of our own, for any age, with places to spare: whoever looks at the page after an interest takes one. */
    private static String roomyListing(RunningHouse house) {
        var items = Api.guest(house)
                .get("/api/v1/volunteering-bank/opportunities?limit=50")
                .json()
                .path("items");
        for (var item : items) {
            if (!item.hasNonNull("source")
                    && item.path("placesLeft").asInt(1_000) > 8
                    && item.path("minimumAge").asInt(0) == 0) {
                return "/volunteer/" + item.path("slug").asString();
            }
        }
        throw new IllegalStateException("no listing with places to spare");
    }

    private static void send(Page page, String address, String part) {
        page.navigate(address);
        page.locator(part + " form button:not(.linklike)").last().click();
    }

    private static void young(Page page, String listing) {
        page.navigate(listing);
        page.locator("#interested input[name=name]").fill("Poppy Testwell");
        page.locator("#interested input[name=contact]").fill("poppy@example.org");
        page.locator("#interested input[name=age][value=under-16]").check();
        page.locator("#interested button").click();
    }

    private static Resident.Receipt thanks(Page page, String listing) {
        page.navigate(listing);
        return new Resident(page).sayInterested("Axel Testwell", "axel@example.org");
    }

    private static void asking(Page page, RunningHouse house) {
        group(page, house);
        page.locator("a[href$='/help']").first().click();
    }

    private static void checking(Page page, RunningHouse house) {
        asking(page, house);
        page.locator("#field-from").selectOption("gardener");
        page.locator("form:has(#field-from) button").click();
        page.locator("#field-postcode").fill("SO15 5PP");
        page.locator("button[value='next']").click();
    }

    private static void messages(Page page, String listing, String text) {
        thanks(page, listing);
        page.locator("main a[href^='/volunteer/messages/']").click();
        page.locator("textarea[name=text]").fill(text);
        page.locator("button[value=write]").click();
    }

    private static void roll(Page page, RunningHouse house) {
        group(page, house);
        page.locator("#rolls ~ table a").first().click();
    }

    private static void group(Page page, RunningHouse house) {
        page.navigate(HostedGroup.listing(house));
        new Resident(page).sayInterested("Wilhelmina Testwell", "07700 900789");
        page.navigate(HostedGroup.pageAbout(house, "Wilhelmina"));
    }

    /** Makes an account and says for which address. */
    private static String register(Page page) {
        var address = "axel" + System.nanoTime() + "@example.org";
        page.navigate("/register");
        page.locator("main input[name=name]").fill("Axel Testwell");
        page.locator("main input[name=email]").fill(address);
        page.locator("main input[name=password]").fill(RunningHouse.PASSWORD);
        page.locator("main form button").click();
        return address;
    }

    private static void newPassword(Page page, RunningHouse house) {
        page.navigate("/reset-password");
        page.locator("main input[name=email]").fill("resident1@example.org");
        page.locator("main form button").click();
        page.navigate(Letters.link(house, "resident1@example.org", "/reset-password/", "/"));
    }

    private static void offer(Page page) {
        page.navigate("/volunteer/offer");
        for (var field : List.of("what", "when", "where")) {
            page.locator("main input[name=" + field + "]").fill("Saturday mornings");
        }
        page.locator("main input[name=contact]").fill("axel@example.org");
        page.locator("main form button").click();
    }

    private static void report(Page page) {
        page.navigate("/report-this-page?page=/volunteer");
        page.locator("main textarea").fill("The map covers the words.");
        page.locator("main form button").click();
    }

    private static void signedIn(Page page, String address) {
        page.navigate("/sign-in?back=" + address);
        page.locator("input[name=email]").fill("resident1@example.org");
        page.locator("input[name=password]").fill(RunningHouse.PASSWORD);
        page.locator("main form button").first().click();
        page.waitForURL("**" + address);
    }
}
