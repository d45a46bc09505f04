package org.yourplace.volunteeringbank.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.yourplace.volunteeringbank.page.Reader;

/** A small group asks for help on its own page, without a sign-in and without JavaScript. The day is Monday 1 June 2026. */
class AskForHelpIT extends GroupsOwnPage {
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
