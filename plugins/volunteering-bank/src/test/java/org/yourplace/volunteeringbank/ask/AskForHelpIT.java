package org.yourplace.volunteeringbank.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.mail.GroupLetters;
import org.yourplace.volunteeringbank.page.Reader;

/** A small group asks for help on its own page, without a sign-in and without JavaScript. The day is Monday 1 June 2026. */
class AskForHelpIT {
    private static final Map<String, List<String>> SIX = Map.of(
            "title", List.of("Host the Tuesday kettle"),
            "description", List.of("Fill the urn.\nSay hello by name.\nWash up together."),
            "commitment", List.of("regular"),
            "howOften", List.of("weekly"),
            "times", List.of("weekday"),
            "hours", List.of("1,5"),
            "postcode", List.of("so19 9jb"),
            "places", List.of("4"));
    private static final Map<String, List<String>> CHECK = Map.of(
            "paidBefore", List.of("no"),
            "around", List.of("adults", "children"),
            "tasks", List.of("company"),
            "expenses", List.of("travel"),
            "access", List.of("step-free", "seated"),
            "checks", List.of("none"),
            "promise", List.of("yes"),
            "do", List.of("send"));

    private static BankCity bank;
    private static Reader reader;

    @BeforeAll
    static void a_city() {
        bank = new BankCity();
        bank.city.owner().useHandle(handle -> {
            for (var code : List.of("dbs-basic", "dbs-enhanced", "dbs-enhanced-barred")) {
                handle.execute(
                        "INSERT INTO core.code VALUES (?, 'checks', ?, jsonb_build_object('en-GB', ?::text), 9)",
                        bank.city.partnership().id(),
                        code,
                        code);
            }
        });
        bank.city.directory().refresh();
        reader = new Reader(bank.module, Locale.UK, Optional.empty());
    }

    private static Reader.Seen get(String address) {
        return bank.asGuest(() -> reader.get(address));
    }

    private static Reader.Seen send(String address, Map<String, List<String>> form) {
        return bank.asGuest(() -> reader.send(address, form));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> form, String field, String... values) {
        var other = new HashMap<>(form);
        other.put(field, List.of(values));
        return other;
    }

    /** A group that a supporter keeps, with its page. */
    private static String hosted(String slug) {
        var id = bank.city.organisation(bank.svs.id(), slug, true);
        return bank.groupPage(bank.svs, id);
    }

    /** A group with a sign-in of its own, which its supporter trusts. */
    private static String trusted() {
        return bank.groupPage(bank.pantry, bank.organisation(bank.pantry));
    }

    /** Sends both steps; gives the address of the listing on the group's page. */
    private static String asked(String page, Map<String, List<String>> check) {
        return asked(page, SIX, check);
    }

    private static String asked(String page, Map<String, List<String>> six, Map<String, List<String>> check) {
        var written = send(page + "/help", six);
        assertThat(written.status()).as(written.html()).isEqualTo(303);
        var sent = send(written.location(), check);
        assertThat(sent.status()).as(sent.html()).isEqualTo(303);
        return sent.location();
    }

    private static UUID id(String location) {
        return UUID.fromString(location.replaceAll(".*/listings/([0-9a-f-]{36}).*", "$1"));
    }

    private static String state(String location) {
        return bank.look(String.class, "SELECT status FROM volunteering_bank.opportunity WHERE id = ?", id(location));
    }

    private static <T> T at(Tenant tenant, Supplier<T> work) {
        return bank.as(tenant, work);
    }

    @Test
    void a_new_group_is_told_when_its_supporter_looks_at_its_listing_and_goes_live_by_their_word() {
        var page = hosted("new-kettle");
        assertThat(get(page).html()).contains("Nobody waiting.", "Ask for help", page + "/help");

        var sent = asked(page, with(SIX, "title", "Pour the Sunday cocoa"), CHECK);

        assertThat(get(sent).html())
                .contains(
                        "With the SVS team, by Wednesday 3 June",
                        "The SVS team will look at it by Wednesday 3 June",
                        "Sent.");
        assertThat(get(page).html()).contains("Pour the Sunday cocoa", "With the SVS team, by Wednesday 3 June");
        assertThat(bank.asGuest(() -> reader.get("/volunteer?q=cocoa")).html()).doesNotContain("Pour the Sunday");
        assertThat(at(bank.svs, () -> bank.bank.desk().monday().toCheck()))
                .anyMatch(listing -> listing.id().equals(id(sent)));

        at(bank.svs, () -> {
            bank.bank.desk().approve(id(sent));
            return true;
        });

        assertThat(get(page).html()).contains("Live").doesNotContain("With the SVS team");
        assertThat(bank.asGuest(() -> reader.get("/volunteer?q=cocoa&near=SO14+3AJ"))
                        .html())
                .contains("Pour the Sunday cocoa", "1 hour 30 minutes");
    }

    @Test
    void what_was_typed_stays_when_something_is_missing() {
        var page = trusted();

        var wrong = send(
                page + "/help",
                Map.of(
                        "title",
                        List.of("Mend one thing"),
                        "commitment",
                        List.of("one-off"),
                        "day",
                        List.of("31"),
                        "month",
                        List.of("2"),
                        "year",
                        List.of("2027"),
                        "time",
                        List.of("half past"),
                        "hours",
                        List.of("long"),
                        "postcode",
                        List.of("ZZ1 1ZZ"),
                        "places",
                        List.of("some")));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .contains(
                        "value=\"Mend one thing\"",
                        "value=\"ZZ1 1ZZ\"",
                        "value=\"half past\"",
                        "Say what people will do",
                        "Enter a day like",
                        "Enter a time like",
                        "Enter hours as a number",
                        "Enter a whole number, such as 4");
        var unknown = send(page + "/help", with(SIX, "postcode", "ZZ1 1ZZ"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.html()).contains("We do not know this postcode");
    }

    @Test
    void the_draft_is_kept_between_the_two_steps_and_nobody_else_sees_it() {
        var page = trusted();
        var written = send(page + "/help", with(SIX, "do", "save"));

        assertThat(state(written.location())).isEqualTo("draft");
        assertThat(get(written.location()).html()).contains("Saved.", "Nobody else sees it yet");
        var check = get(page + "/help/" + id(written.location()) + "/check");
        assertThat(check.html()).contains("Has anybody been paid to do this");
        var missing = send(page + "/help/" + id(written.location()) + "/check", Map.of("support", List.of("A buddy")));
        assertThat(missing.status()).isEqualTo(422);
        assertThat(missing.html()).contains("Say that this replaces nobody", "Fill this in", "A buddy");
        assertThat(state(written.location())).isEqualTo("draft");
    }

    @Test
    void a_role_that_many_ask_for_fills_in_the_usual_answers_of_both_steps() {
        var page = trusted();

        assertThat(get(page + "/help?from=befriender").html())
                .contains("Visit a neighbour for an hour", "name=\"from\" value=\"befriender\"");
        var written = send(page + "/help", with(SIX, "from", "befriender"));

        assertThat(get(written.location()).html())
                .containsPattern("value=\"adults\" checked")
                .containsPattern("value=\"company\" checked")
                .containsPattern("value=\"references\" checked");
        assertThat(get(page + "/help?from=nonsense").status()).isEqualTo(200);
    }

    @Test
    void a_check_that_a_rule_refuses_is_told_with_its_source_and_everything_typed_stays() {
        var page = trusted();
        var written = send(page + "/help", SIX);
        var asking = with(with(CHECK, "around", "neither"), "checks", "dbs-enhanced");

        var told = send(written.location(), with(asking, "do", "which"));
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.html()).contains("dbs-basic", "You may ask for it").containsPattern("value=\"yes\" checked");

        var refused = send(written.location(), asking);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Take this check out", "Not allowed")
                .containsPattern("value=\"travel\" checked");
    }

    @Test
    void a_trusted_group_goes_live_at_once_pauses_fills_ends_and_copies() {
        var page = trusted();
        var sent = asked(page, CHECK);
        var here = sent.substring(0, sent.indexOf('?'));
        assertThat(get(sent).html()).contains("It is live: people can find it now.", "Pause it");

        var past = send(
                here,
                Map.of("do", List.of("pause"), "day", List.of("1"), "month", List.of("5"), "year", List.of("2026")));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.html()).contains("Enter a day that is still to come");
        var pause = Map.of(
                "do", List.of("pause"),
                "day", List.of("9"),
                "month", List.of("6"),
                "year", List.of("2026"),
                "reason", List.of("The path is flooded"));
        assertThat(get(send(here, pause).location()).html())
                .contains("Paused until Tuesday 9 June", "The path is flooded");
        send(here, Map.of("do", List.of("resume")));
        assertThat(state(here)).isEqualTo("live");
        send(here, Map.of("do", List.of("fill")));
        assertThat(get(here).html()).contains("Filled");
        var copy = send(here, Map.of("do", List.of("copy")));
        assertThat(get(copy.location()).html()).contains("Host the Tuesday kettle", "value=\"1.5\"");
        send(here, Map.of("do", List.of("end")));
        assertThat(get(here).html()).contains("It stays ended").doesNotContain("Change what it says");
        assertThatThrownBy(() -> get(page + "/help/" + id(here))).isInstanceOf(DomainException.class);
    }

    @Test
    void what_may_have_been_a_paid_job_waits_even_for_a_trusted_group_and_what_came_back_waits_again() {
        var page = trusted();
        var sent = asked(page, with(with(CHECK, "paidBefore", "yes"), "paidNote", "The grant ended."));
        assertThat(state(sent)).isEqualTo("submitted");

        at(bank.svs, () -> {
            bank.bank.desk().ask(id(sent), "Who was paid, and until when?");
            return true;
        });

        assertThat(get(page + "/listings/" + id(sent)).html())
                .contains("The SVS team asks", "Who was paid, and until when?");
        send(page + "/help/" + id(sent) + "/check", CHECK);
        assertThat(state(sent)).isEqualTo("submitted");
    }

    @Test
    void changing_what_waits_leaves_it_waiting_and_changing_what_is_live_leaves_it_live() {
        var waiting = asked(hosted("patient-kettle"), CHECK);
        var page = waiting.substring(0, waiting.indexOf("/listings/"));
        send(page + "/help/" + id(waiting), with(SIX, "title", "Host the Thursday kettle"));
        send(page + "/help/" + id(waiting) + "/check", CHECK);
        assertThat(state(waiting)).isEqualTo("submitted");

        var live = asked(trusted(), CHECK);
        var own = live.substring(0, live.indexOf("/listings/"));
        send(own + "/help/" + id(live), with(SIX, "title", "Host the Friday kettle"));
        assertThat(get(own + "/listings/" + id(live)).html()).contains("Host the Friday kettle", "Live");
    }

    @Test
    void a_link_reaches_no_other_group_not_even_one_of_the_same_keeper() {
        var page = hosted("first-kettle");
        var other = asked(hosted("second-kettle"), CHECK);
        at(bank.svs, () -> {
            bank.bank.desk().approve(id(other));
            return true;
        });
        var foreign = bank.live(bank.stranger, Listings.of("Elsewhere").command());

        for (var id : List.of(id(other), foreign.id())) {
            for (var address : List.of("/help/" + id, "/help/" + id + "/check", "/listings/" + id)) {
                assertThatThrownBy(() -> get(page + address)).as(address).isInstanceOf(DomainException.class);
                assertThatThrownBy(() -> send(page + address, with(SIX, "do", "copy")))
                        .as(address)
                        .isInstanceOf(DomainException.class);
            }
            assertThatThrownBy(() -> get(page + "/help?from=copy-" + id)).isInstanceOf(DomainException.class);
        }
        assertThat(state(other)).isEqualTo("live");
    }

    @Test
    void a_link_that_only_answers_people_offers_nothing_more() {
        var secret = at(bank.pantry, () -> bank.core.database().<String>write(tx -> bank.core
                .links()
                .issue(tx, bank.organisation(bank.pantry), Set.of(PeopleService.LINK_ACTION), GroupLetters.VALID)));
        var page = GroupLetters.PAGE + secret;

        assertThat(get(page).html()).doesNotContain("Ask for help");
        assertThatThrownBy(() -> get(page + "/help")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> send(page + "/help", SIX)).isInstanceOf(DomainException.class);
    }

    @Test
    void the_pages_speak_polish_too() {
        var polish = new Reader(bank.module, Locale.forLanguageTag("pl"), Optional.empty());
        var page = trusted();
        var written = send(page + "/help", SIX);

        assertThat(bank.asGuest(() -> polish.get(page + "/help")).html()).contains("Czego potrzebujecie");
        assertThat(bank.asGuest(() -> polish.get(written.location())).html())
                .contains("Czy w ostatnim roku")
                .doesNotContain("Has anybody");
    }
}
