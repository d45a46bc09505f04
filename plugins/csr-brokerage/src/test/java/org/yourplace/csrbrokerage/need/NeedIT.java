package org.yourplace.csrbrokerage.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;

/** Needs from draft to met, checked, found, kept open and lapsed. */
class NeedIT {
    private static NeedCity city;

    @BeforeAll
    static void a_city() {
        city = new NeedCity();
    }

    private static String status(Need need) {
        return city.look(String.class, "SELECT status FROM csr_brokerage.need WHERE id = ?", need.id());
    }

    private static NeedSearch.FoundNeeds search(SearchNeeds asked) {
        return city.needs.search().search(asked);
    }

    @Test
    void a_trusted_group_is_seen_at_once_and_a_new_one_by_its_supporters_word() {
        assertThat(city.open(city.pantry, NeedKind.TRUSTEE, "A treasurer").status())
                .isEqualTo("open");
        var first = city.open(city.kettle, NeedKind.TRUSTEE, "A chair");
        assertThat(first.status()).isEqualTo("submitted");
        assertThatThrownBy(() -> city.asGuest(() -> city.needs.search().read(first.id())))
                .hasMessageContaining("not-found");

        assertThatThrownBy(() -> city.as(city.harbourline, () -> {
                    city.needs.checks().approve(first.id(), first.version());
                    return true;
                }))
                .hasMessageContaining("not-found");
        city.as(city.svs, () -> {
            city.needs.checks().ask(first.id(), first.version(), "Who is on the board?");
            return true;
        });
        assertThat(city.as(city.kettle, () -> city.needs.needs().readOwn(first.id()))
                        .statusReason())
                .isEqualTo("Who is on the board?");
        var again = city.as(city.kettle, () -> city.needs.needs().publish(first.id(), null));
        city.as(city.svs, () -> {
            city.needs.checks().approve(first.id(), again.version());
            return true;
        });
        assertThat(city.asGuest(() -> city.needs.search().read(first.id()).status()))
                .isEqualTo("open");
        assertThat(city.asGuest(() -> search(SearchNeeds.any(false, 50)).items()))
                .extracting(found -> found.need().id())
                .contains(first.id());
        assertThat(city.open(city.kettle, NeedKind.SKILL, "A second one").status())
                .isEqualTo("open");
    }

    @Test
    void what_is_not_for_residents_is_found_by_members_alone() {
        var said = NeedCity.of(NeedKind.SKILL, "For members");
        var need = city.as(city.pantry, () -> city.needs
                .needs()
                .write(new WriteNeed(
                        null,
                        "skill",
                        "For members",
                        "Why",
                        said.skills(),
                        null,
                        null,
                        null,
                        null,
                        "SO19 9JB",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        null,
                        null)));
        assertThatThrownBy(() -> city.asGuest(() -> city.needs.search().read(need.id())))
                .hasMessageContaining("not-found");
        assertThatThrownBy(() ->
                        city.asGuest(() -> city.needs.offering().send(need.id(), NeedCity.help("Ade"), Locale.UK)))
                .hasMessageContaining("not-found");
        assertThat(city.as(
                        Binding.person(city.city.partnership(), city.city.person(Role.MEMBER, city.harbourline)),
                        () -> city.needs.search().read(need.id()).title()))
                .isEqualTo("For members");
        assertThat(city.as(city.harbourline, () -> search(SearchNeeds.any(false, 50))
                        .items()))
                .extracting(found -> found.need().id())
                .contains(need.id());
    }

    @Test
    void a_search_is_by_kind_and_near_a_place() {
        var mentor = city.open(city.pantry, NeedKind.MENTOR, "A mentor for fundraising");
        var team = city.open(city.pantry, NeedKind.TEAM_DAY, "Build beds");
        var mentors = city.asGuest(() ->
                search(new SearchNeeds(false, "mentor", null, null, null, "SO19 9JB", 2.0, false, null, 20, null)));
        assertThat(mentors.items())
                .extracting(found -> found.need().id())
                .contains(mentor.id())
                .doesNotContain(team.id());
        assertThat(mentors.items())
                .allSatisfy(found -> assertThat(found.need().kind()).isEqualTo("mentor"));
        assertThat(city.asGuest(() -> search(SearchNeeds.any(true, 20))).items())
                .extracting(found -> found.need().id())
                .contains(team.id());
    }

    @Test
    void a_link_reaches_its_group_alone() {
        var ours = city.open(city.pantry, NeedKind.HANDS, "Carry boxes");
        var secret = city.link(city.pantry, city.organisation(city.pantry));
        var other = city.open(city.kettle, NeedKind.HANDS, "Carry chairs");
        assertThat(city.asGuest(() -> city.needs.links().open(secret, () -> city.needs
                        .needs()
                        .readOwn(ours.id())
                        .title())))
                .isEqualTo("Carry boxes");
        assertThatThrownBy(() -> city.asGuest(() ->
                        city.needs.links().open(secret, () -> city.needs.needs().readOwn(other.id()))))
                .hasMessageContaining("not-found");
        var written = city.asGuest(() -> city.needs
                .links()
                .open(secret, () -> city.needs.needs().write(NeedCity.of(NeedKind.MENTOR, "By link"))));
        assertThat(written.status()).isEqualTo("open");
        assertThatThrownBy(() -> city.asGuest(() -> city.needs.links().open("nothing", () -> true)))
                .hasMessageContaining("not-found");
    }

    @Test
    void nobody_answers_so_the_group_is_reminded_once_and_then_it_lapses_and_can_come_back() {
        var quiet = city.open(city.pantry, NeedKind.TRUSTEE, "A quiet need");
        var answered = city.open(city.pantry, NeedKind.TRUSTEE, "An answered need");
        city.asGuest(() -> city.needs.offering().send(answered.id(), NeedCity.help("Ade"), Locale.UK));
        city.run(city.pantry, "needs-lapse", Duration.ofDays(80));
        city.run(city.pantry, "needs-lapse", Duration.ofDays(81));
        assertThat(city.letters("Is this still needed? A quiet need")).isEqualTo(1);
        assertThat(status(quiet)).isEqualTo("open");
        city.run(city.pantry, "needs-lapse", Duration.ofDays(91));
        city.run(city.pantry, "needs-lapse", Duration.ofDays(92));
        assertThat(status(quiet)).isEqualTo("lapsed");
        assertThat(status(answered)).isEqualTo("open");
        assertThat(city.letters("Taken down: A quiet need")).isEqualTo(1);
        assertThat(city.as(city.pantry, () -> city.needs.needs().publish(quiet.id(), null))
                        .status())
                .isEqualTo("open");
    }

    @Test
    void an_edit_of_what_has_changed_meanwhile_is_refused_and_so_is_another_kind() {
        var need = city.open(city.pantry, NeedKind.SKILL, "A logo");
        var again = NeedCity.of(NeedKind.SKILL, "A better logo");
        city.as(city.pantry, () -> city.needs.needs().rewrite(need.id(), need.version(), again));
        assertThatThrownBy(
                        () -> city.as(city.pantry, () -> city.needs.needs().rewrite(need.id(), need.version(), again)))
                .hasMessageContaining("stale");
        assertThatThrownBy(() -> city.as(
                        city.pantry,
                        () -> city.needs.needs().rewrite(need.id(), null, NeedCity.of(NeedKind.MENTOR, "A logo"))))
                .hasMessageContaining("stays-the-same");
        assertThat(city.as(city.pantry, () -> city.needs.needs().met(need.id(), null))
                        .status())
                .isEqualTo("met");
        assertThatThrownBy(() -> city.as(city.pantry, () -> city.needs.needs().withdraw(need.id(), null, null)))
                .hasMessageContaining("need-not-now");
        assertThatThrownBy(() -> city.as(city.kettle, () -> city.needs.needs().readOwn(need.id())))
                .hasMessageContaining("not-found");
    }

    @Test
    void a_list_goes_on_by_key() {
        for (int i = 0; i < 3; i++) {
            city.open(city.ledger, NeedKind.HANDS, "Need " + i);
        }
        var first =
                city.as(city.ledger, () -> city.needs.needs().own(new NeedsAsked(null, "hands", null, null, 2, null)));
        var rest = city.as(
                city.ledger, () -> city.needs.needs().own(new NeedsAsked(null, "hands", null, null, 2, first.next())));
        assertThat(first.items()).hasSize(2);
        assertThat(rest.items()).hasSize(1);
    }
}
