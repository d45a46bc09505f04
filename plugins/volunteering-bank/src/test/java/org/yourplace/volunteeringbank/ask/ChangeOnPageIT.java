package org.yourplace.volunteeringbank.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.page.Reader;

/** A group changes on its own page what is written already: nothing else changes with it. The day is Monday 1 June 2026. */
class ChangeOnPageIT {
    private static final Map<String, List<String>> OPEN_DAY = Map.ofEntries(
            Map.entry("title", List.of("Show people round the boat shed")),
            Map.entry("description", List.of("Greet them. Show them. See them out.")),
            Map.entry("commitment", List.of("one-off")),
            Map.entry("day", List.of("20")),
            Map.entry("month", List.of("6")),
            Map.entry("year", List.of("2026")),
            Map.entry("time", List.of("10:00")),
            Map.entry("hours", List.of("2")),
            Map.entry("postcode", List.of("SO19 9JB")));
    private static final Map<String, List<String>> CHECK = Map.of(
            "paidBefore", List.of("no"),
            "around", List.of("adults"),
            "tasks", List.of("company"),
            "checks", List.of("none"),
            "promise", List.of("yes"),
            "do", List.of("send"));

    private static BankCity bank;
    private static Reader reader;
    private static String page;

    @BeforeAll
    static void a_trusted_group_with_its_page() {
        bank = new BankCity();
        reader = new Reader(bank.module, Locale.UK, Optional.empty());
        page = bank.groupPage(bank.pantry, bank.organisation(bank.pantry));
    }

    private static Reader.Seen send(String address, Map<String, List<String>> form) {
        return bank.asGuest(() -> reader.send(address, form));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> form, String field, String... values) {
        var other = new HashMap<>(form);
        other.put(field, List.of(values));
        return other;
    }

    /** Live, and by the workspace open until four o'clock, though nobody is asked for more than two hours. */
    private static UUID openDay() {
        var sent = send(send(page + "/help", OPEN_DAY).location(), CHECK).location();
        var id = UUID.fromString(sent.replaceAll(".*/listings/([0-9a-f-]{36}).*", "$1"));
        bank.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE volunteering_bank.opportunity SET ends = '2026-06-20T15:00Z' WHERE id = ?", id));
        return id;
    }

    private static Optional<Instant> ends(UUID id) {
        return Optional.ofNullable(bank.look(
                        OffsetDateTime.class, "SELECT ends FROM volunteering_bank.opportunity WHERE id = ?", id))
                .map(OffsetDateTime::toInstant);
    }

    private static String state(UUID id) {
        return bank.look(String.class, "SELECT status FROM volunteering_bank.opportunity WHERE id = ?", id);
    }

    @Test
    void an_open_day_stays_open_as_long_as_it_was_while_only_words_or_the_check_are_changed() {
        var id = openDay();
        var four = Instant.parse("2026-06-20T15:00:00Z");

        send(page + "/help/" + id, with(OPEN_DAY, "title", "Show people round the old boat shed"));
        send(page + "/help/" + id + "/check", with(CHECK, "expenses", "travel"));
        assertThat(ends(id)).contains(four);

        send(page + "/help/" + id, with(OPEN_DAY, "time", "11:00"));
        assertThat(ends(id)).contains(Instant.parse("2026-06-20T12:00:00Z"));
    }

    @Test
    void what_was_once_and_becomes_regular_does_not_end_on_the_old_day() {
        var id = openDay();

        send(page + "/help/" + id, with(with(OPEN_DAY, "commitment", "regular"), "howOften", "weekly"));

        assertThat(ends(id)).isEmpty();
        assertThat(state(id)).isEqualTo("live");
    }

    @Test
    void what_somebody_else_wrote_meanwhile_is_not_put_back_unseen() {
        var id = openDay();
        long read = bank.look(Long.class, "SELECT version FROM volunteering_bank.opportunity WHERE id = ?", id);
        send(page + "/help/" + id, with(OPEN_DAY, "title", "As somebody else says it"));

        var late = send(
                page + "/help/" + id, with(with(OPEN_DAY, "title", "As I say it"), "version", Long.toString(read)));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html()).contains("Somebody changed this while you were writing", "value=\"As I say it\"");
        long now = bank.look(Long.class, "SELECT version FROM volunteering_bank.opportunity WHERE id = ?", id);
        assertThat(send(
                                page + "/help/" + id,
                                with(with(OPEN_DAY, "title", "As I say it"), "version", Long.toString(now)))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void what_is_live_waits_for_its_supporter_once_it_is_said_that_somebody_was_paid() {
        var id = openDay();

        send(
                page + "/help/" + id + "/check",
                with(with(CHECK, "paidBefore", "yes"), "paidNote", "Until the grant ended."));

        assertThat(state(id)).isEqualTo("submitted");
    }

    @Test
    void a_check_that_a_rule_refuses_is_refused_of_what_rests_too() {
        var id = openDay();
        bank.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.code VALUES (?, 'checks', 'dbs-enhanced', jsonb_build_object('en-GB', 'Enhanced'::text), 9)",
                        bank.city.partnership().id()));
        bank.city.directory().refresh();
        send(
                page + "/listings/" + id,
                Map.of("do", List.of("pause"), "day", List.of("9"), "month", List.of("6"), "year", List.of("2026")));
        assertThat(state(id)).isEqualTo("paused");

        var refused =
                send(page + "/help/" + id + "/check", with(with(CHECK, "around", "neither"), "checks", "dbs-enhanced"));

        assertThat(refused.status()).isEqualTo(422);
    }
}
