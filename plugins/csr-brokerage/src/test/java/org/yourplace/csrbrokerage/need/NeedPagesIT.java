package org.yourplace.csrbrokerage.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.PageReader;
import org.yourplace.csrbrokerage.need.team.AskTeam;
import org.yourplace.csrbrokerage.need.team.TeamAnswer;

/** Residents and groups on plain pages, without a sign-in and without JavaScript. */
class NeedPagesIT {
    private static final Map<String, List<String>> OFFER = Map.of(
            "name", List.of("Ade Example"),
            "contact", List.of("ade@example.org"),
            "what", List.of("I kept the books of two charities."),
            "when", List.of("Tuesdays"));

    private static NeedCity city;
    private static PageReader reader;

    @BeforeAll
    static void a_city() {
        city = new NeedCity();
        reader = new PageReader(city.part, Locale.UK, Optional.empty());
    }

    private static PageReader.Seen get(String address) {
        return city.asGuest(() -> reader.get(address));
    }

    private static PageReader.Seen send(String address, Map<String, List<String>> form) {
        return city.asGuest(() -> reader.send(address, form));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> form, String field, String... values) {
        var other = new HashMap<>(form);
        other.put(field, List.of(values));
        return other;
    }

    private static String pantry() {
        return "/our-needs/" + city.link(city.pantry, city.organisation(city.pantry));
    }

    @Test
    void a_resident_finds_a_need_and_says_that_they_can_help_and_takes_it_back() {
        var need = city.open(city.pantry, NeedKind.TRUSTEE, "Treasurer for a food pantry");
        assertThat(get("/groups-need?kind=trustee&near=SO19+9JB").html())
                .contains("Treasurer for a food pantry", "/groups-need/" + need.id());
        assertThat(get("/groups-need?near=nowhere&kind=odd&q=x").status()).isEqualTo(200);
        assertThat(get("/groups-need/" + need.id()).html()).contains("I can help", "What it is for.");

        var wrong = send("/groups-need/" + need.id(), with(OFFER, "contact", "nobody"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html()).contains("I kept the books of two charities.", "field-contact");

        var sent = send("/groups-need/" + need.id(), OFFER);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(get(sent.location()).html()).contains("Thank you. It has been sent.");
        assertThat(send("/groups-need/" + need.id(), OFFER).html()).contains("You have sent this already.");

        var page = sent.location().replaceAll("\\?.*", "");
        assertThat(send(page, Map.of("do", List.of("take-back"))).status()).isEqualTo(303);
        assertThat(get(page).html()).contains("Taken back");
        assertThatThrownBy(() -> get("/groups-need/" + UUID.randomUUID())).hasMessageContaining("not-found");
        assertThatThrownBy(() -> get("/groups-need/not-an-id")).hasMessageContaining("not-found");
    }

    @Test
    void a_group_writes_each_kind_on_its_own_page_and_changes_it() {
        var home = pantry();
        assertThat(get(home).html()).contains("Say what you need", home + "/new/team-day");
        for (var kind : NeedKind.values()) {
            assertThat(get(home + "/new/" + kind.code()).status()).isEqualTo(200);
        }
        var said = new HashMap<>(Map.of(
                "title", List.of("A fundraising mentor"),
                "summary", List.of("Six sessions with somebody who has raised money."),
                "hours", List.of("1,5"),
                "howOften", List.of("monthly"),
                "postcode", List.of("so19 9jb"),
                "seekers", List.of("yes")));
        assertThat(send(home + "/new/mentor", with(said, "postcode", "")).html())
                .contains("A fundraising mentor", "Give a postcode");
        assertThat(send(home + "/new/mentor", with(said, "hours", "lots")).html())
                .contains("Write hours as a number");
        var sent = send(home + "/new/mentor", said);
        assertThat(sent.status()).as(sent.html()).isEqualTo(303);
        var page = sent.location().replaceAll("\\?.*", "");
        assertThat(get(sent.location()).html()).contains("Others can see it now", "1 hour 30 minutes");

        var edit = get(page + "/edit").html();
        assertThat(edit).contains("A fundraising mentor", "name=\"version\" value=\"2\"");
        said.put("title", List.of("A mentor for fundraising"));
        said.put("version", List.of("2"));
        assertThat(send(page + "/edit", said).status()).isEqualTo(303);
        assertThat(send(page, Map.of("do", List.of("met"))).status()).isEqualTo(303);
        assertThat(get(page).html()).contains("Met", "Put it up");
        assertThat(send(page, Map.of("do", List.of("withdraw"))).html()).contains("can no longer be done");
        assertThat(get(home).html()).contains("A mentor for fundraising");
    }

    @Test
    void a_group_answers_an_offer_to_the_end_on_its_page() {
        var need = city.open(city.pantry, NeedKind.EQUIPMENT, "A van for a Saturday");
        send("/groups-need/" + need.id(), OFFER);
        var home = pantry();
        var id = city.look(UUID.class, "SELECT id FROM csr_brokerage.need_offer WHERE need_id = ?", need.id());
        assertThat(get(home).html()).contains("Ade Example: A van for a Saturday", home + "/offers/" + id);
        var offer = home + "/offers/" + id;
        assertThat(send(offer, Map.of("do", List.of("declined"))).status()).isEqualTo(422);
        assertThat(send(offer, Map.of("do", List.of("accepted"))).status()).isEqualTo(303);
        assertThat(send(offer, Map.of("do", List.of("delivered"), "value", List.of("180")))
                        .status())
                .isEqualTo(303);
        assertThat(send(offer, Map.of("do", List.of("thanked"), "thanks", List.of("You saved the day.")))
                        .status())
                .isEqualTo(303);
        assertThat(get(offer).html()).contains("£180", "You saved the day.", "Thanked");
        assertThat(city.look(Long.class, "SELECT count(*) FROM core.contribution WHERE subject_id = ?", id))
                .isEqualTo(1);
        var kettle = "/our-needs/" + city.link(city.kettle, city.organisation(city.kettle));
        assertThatThrownBy(() -> get(kettle + "/offers/" + id)).hasMessageContaining("not-found");
    }

    @Test
    void a_group_sets_the_terms_of_a_team_day_and_says_who_came_on_its_page() {
        var need = city.open(city.pantry, NeedKind.TEAM_DAY, "Build six raised beds");
        var day = city.as(
                city.harbourline,
                () -> city.needs.asks().ask(new AskTeam(need.id(), 15, null, "Keen.", "Kit", "kit@example.org")));
        var page = pantry() + "/teams/" + day.id();
        assertThat(get(page).html()).contains("They would like to send 15 people", "value=\"6\"", "200.00");
        var terms = new HashMap<>(Map.of(
                "do", List.of("terms"),
                "size", List.of("6"),
                "cost", List.of("200"),
                "kit", List.of("Spades"),
                "inCharge", List.of("Sam"),
                "day", List.of("20"),
                "month", List.of("6"),
                "year", List.of("2026")));
        assertThat(send(page, with(terms, "year", "2025")).status()).isEqualTo(422);
        assertThat(send(page, with(terms, "size", "many")).status()).isEqualTo(422);
        assertThat(send(page, terms).status()).isEqualTo(303);
        city.as(city.harbourline, () -> city.needs.asks().answer(day.id(), TeamAnswer.accept(1)));
        city.as(city.harbourline, () -> city.needs.asks().name(day.id(), List.of("Ade", "Bo")));
        assertThat(get(page).html()).contains("Agreed", "Ade", "Say who came");
        var early = send(page, Map.of("do", List.of("came"), "guests", List.of(), "hours", List.of("4")));
        assertThat(early.status()).isEqualTo(422);
        assertThat(send(page, Map.of("do", List.of("decline"), "reason", List.of("The beds are dug.")))
                        .status())
                .isEqualTo(303);
        assertThat(get(page).html()).contains("The beds are dug.");
    }
}
