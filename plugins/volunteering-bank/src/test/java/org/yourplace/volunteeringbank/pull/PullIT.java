package org.yourplace.volunteeringbank.pull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import tools.jackson.databind.node.ObjectNode;

class PullIT {
    private PullCity city;
    private StubSite site;

    @BeforeEach
    void a_city_and_another_site() {
        city = new PullCity();
        site = city.site;
    }

    @AfterEach
    void close() {
        city.close();
    }

    @Test
    void listings_of_another_site_are_found_here_and_lead_there() {
        site.items.addAll(StubSite.roles(25));
        var source = city.add(PullCity.doIt(site.doItAddress()));

        var run = city.read(source);

        assertThat(run.state()).as(String.valueOf(run.message())).isEqualTo("done");
        assertThat(List.of(run.pages(), run.seen(), run.created(), run.rejected()))
                .containsExactly(3, 25, 25, 0);
        var found = city.found("number 7");
        assertThat(found).extracting(OpportunityDetails::title).contains("Role number 7");
        var seven = found.stream()
                .filter(one -> one.title().endsWith(" 7"))
                .findFirst()
                .orElseThrow();
        assertThat(seven.elsewhere().link()).isEqualTo(site.origin() + "/opportunities/r7");
        assertThat(seven.elsewhere().source()).isEqualTo("do-it.org");
        assertThat(seven.elsewhere().licence()).isEqualTo("Shown by agreement");
        assertThat(seven.organisation().name()).isEqualTo("Far Away Helpers");
        assertThat(city.bank.asGuest(() -> city.pulled.bySlug(seven.slug()))).isPresent();
        assertThatThrownBy(() -> city.bank.asGuest(() -> city.bank
                        .bank
                        .interest()
                        .send(seven.id(), org.yourplace.volunteeringbank.BankCity.amina(), java.util.Locale.UK)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("not-found");
        assertThat(city.bank.look(Integer.class, "SELECT count(*)::int FROM volunteering_bank.feed_item"))
                .isZero();
        assertThat(city.bank.look(Integer.class, "SELECT count(*)::int FROM volunteering_bank.opportunity"))
                .isZero();
    }

    @Test
    void reading_the_same_again_changes_nothing_and_what_is_withdrawn_disappears() {
        site.items.addAll(StubSite.roles(25));
        var source = city.add(PullCity.doIt(site.doItAddress()));
        city.read(source);

        var again = city.read(source);
        site.items.removeIf(item -> item.path("id").asString().equals("r7"));
        ((ObjectNode) site.items.get(3)).put("title", "A better role");
        ((ObjectNode) site.items.get(4)).put("status", "ended");
        var third = city.read(source);

        assertThat(List.of(again.created(), again.updated(), again.unchanged(), again.gone()))
                .containsExactly(0, 0, 25, 0);
        assertThat(List.of(third.created(), third.updated(), third.unchanged(), third.gone()))
                .containsExactly(0, 1, 22, 2);
        assertThat(city.kept()).isEqualTo(23);
        assertThat(city.found("role"))
                .extracting(OpportunityDetails::title)
                .contains("A better role")
                .doesNotContain("Role number 7", "Role number 4");
    }

    @Test
    void a_connection_cut_half_way_is_gone_on_with_and_every_listing_is_there_once() {
        site.items.addAll(StubSite.roles(45));
        var source = city.add(PullCity.doIt(site.doItAddress()));
        site.odd = exchange -> {
            if (!exchange.getRequestURI().getQuery().equals("page=3")) {
                return false;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 10_000);
            exchange.getResponseBody()
                    .write(site.doIt("page=3").substring(0, 300).getBytes());
            exchange.getResponseBody().flush();
            exchange.close();
            return true;
        };

        var cut = city.read(source);
        site.odd = exchange -> false;
        site.asked.clear();
        var resumed = city.read(source);

        assertThat(cut.state()).isEqualTo("stopped");
        assertThat(cut.created()).isEqualTo(20);
        assertThat(cut.message()).isNotBlank();
        assertThat(resumed.resumed()).isTrue();
        assertThat(resumed.created()).isEqualTo(25);
        assertThat(site.asked.getFirst()).endsWith("page=3");
        assertThat(city.kept()).isEqualTo(45);
        assertThat(city.bank.look(
                        Integer.class, "SELECT count(DISTINCT external)::int FROM volunteering_bank.pulled_listing"))
                .isEqualTo(45);
        assertThat(city.bank.look(Integer.class, "SELECT count(DISTINCT subject)::int FROM core.catalogue_entry"))
                .isEqualTo(45);
        site.items.removeFirst();
        assertThat(city.read(source).gone()).isOne();
    }

    @Test
    void the_same_role_posted_here_is_shown_once_and_the_other_comes_back_when_ours_ends() {
        site.items.add(StubSite.role("x1", "Pack forty parcels!", "PANTRY", "so199jb"));
        site.items.add(StubSite.role("x2", "Pack forty parcels!", "Another pantry", "SO19 9JB"));
        var source = city.add(PullCity.doIt(site.doItAddress()));
        city.read(source);
        assertThat(city.found("parcels")).hasSize(2);

        var ours = city.bank.live(
                city.bank.pantry,
                Listings.of("Pack forty parcels")
                        .oneOff()
                        .places(3)
                        .wanted("live")
                        .command());

        assertThat(city.found("parcels"))
                .extracting(one ->
                        one.elsewhere() == null ? "here" : one.organisation().name())
                .containsExactlyInAnyOrder("here", "Another pantry");
        assertThat(city.look(source).hidden()).isOne();
        city.read(source);
        assertThat(city.found("parcels")).hasSize(2);
        city.bank.as(city.bank.pantry, () -> city.bank.bank.listings().end(ours.id(), ours.version()));
        assertThat(city.found("parcels"))
                .extracting(one -> one.organisation().name())
                .containsExactlyInAnyOrder("PANTRY", "Another pantry");
        assertThat(city.look(source).hidden()).isZero();
    }

    @Test
    void a_listing_that_was_here_first_is_not_shown_twice() {
        city.bank.live(
                city.bank.pantry,
                Listings.of("Pack forty parcels")
                        .oneOff()
                        .places(3)
                        .wanted("live")
                        .command());
        site.items.add(StubSite.role("x1", "Pack forty parcels", "Pantry", "SO19 9JB"));

        city.read(city.add(PullCity.doIt(site.doItAddress())));

        assertThat(city.found("parcels"))
                .singleElement()
                .extracting(OpportunityDetails::elsewhere)
                .isNull();
    }

    @Test
    void switched_off_its_listings_are_hidden_and_removed_they_are_gone_with_their_history() {
        site.items.addAll(StubSite.roles(5));
        var source = city.add(PullCity.doIt(site.doItAddress()));
        city.read(source);

        var before = city.look(source);
        var off = new WriteSource(
                before.name(), before.kind(), before.address(), before.licence(), null, 360, false, null);
        city.bank.as(city.bank.svs, () -> city.sources.change(source, before.version(), off));
        assertThat(city.found("role")).isEmpty();
        assertThat(city.bank.as(city.bank.svs, () -> city.sources.readNow(source, java.util.Locale.UK, (a, b) -> {})))
                .isEmpty();
        city.bank.as(city.bank.svs, () -> {
            city.sources.remove(source);
            return true;
        });

        assertThat(city.kept()).isZero();
        assertThat(city.bank.look(Integer.class, "SELECT count(*)::int FROM volunteering_bank.feed_run"))
                .isZero();
        assertThat(city.bank.look(Integer.class, "SELECT count(*)::int FROM core.catalogue_entry"))
                .isZero();
    }

    @Test
    void only_who_supports_others_may_add_a_source_and_only_with_the_permission() {
        var said = PullCity.doIt(site.doItAddress());

        assertThatThrownBy(() -> city.bank.as(city.bank.pantry, () -> city.sources.add(said)))
                .hasMessageContaining("forbidden");
        assertThatThrownBy(() ->
                        city.bank.as(city.bank.city.member(city.bank.svs, Role.MEMBER), () -> city.sources.add(said)))
                .hasMessageContaining("forbidden");
        var source = city.add(said);
        assertThatThrownBy(() -> city.add(said)).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> city.bank.as(city.bank.stranger, () -> city.sources.read(source, java.util.Locale.UK)))
                .hasMessageContaining("not-found");
    }

    @Test
    void what_is_due_is_read_by_itself_and_not_again_before_its_time() {
        site.items.addAll(StubSite.roles(3));
        city.add(PullCity.doIt(site.doItAddress()));

        for (int i = 0; i < 2; i++) {
            city.bank.as(city.bank.svs, () -> {
                city.pulling.readDue();
                return true;
            });
        }

        assertThat(city.kept()).isEqualTo(3);
        assertThat(city.bank.look(Integer.class, "SELECT count(*)::int FROM volunteering_bank.feed_run"))
                .isOne();
    }
}
