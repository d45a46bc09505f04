package org.yourplace.volunteeringbank.ask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.mail.GroupLetters;

/** A mailed link opens the page of its own group, and of that only what it was given for. */
class LinkToOnePageIT extends GroupsOwnPage {
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
}
