package org.yourplace.volunteeringbank.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;

/** What a group asked for goes its way on the page: live, with the supporter, paused, filled, ended. The day is Monday 1 June 2026. */
class ListingOnPageIT extends GroupsOwnPage {
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
}
