package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.PageReader;
import org.yourplace.kit.page.Visitor;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.TaskSource.Line;
import org.yourplace.spi.who.Role;

/** Advice is asked for and given aloud: the council, the broker and the councillor each hear, and nothing lapses meanwhile. */
class AdviceHeardIT {
    private PlacementCity city;
    private Binding councillor;
    private UUID id;

    @BeforeEach
    void advice_is_asked_for_on_a_councillor() {
        city = new PlacementCity();
        city.funds(city.council, city.pantry);
        councillor = city.candidate(true);
        id = city.suggested(city.need(city.pantry, "mentor", "Fundraising mentor", "L1", 10, List.of()), councillor);
        city.say(councillor, id, Say.of("agreed"));
        city.as(city.svs, () -> city.interests.ask(id));
    }

    private void tell(Tenant tenant) {
        city.atWork(tenant, Duration.ofMinutes(5), new AdviceLetters(city.core)::tell);
    }

    private List<String> letters(String address) {
        return city.city.owner().withHandle(db -> db.createQuery(
                        "SELECT subject || ' ' || plain FROM core.letter WHERE address = :address AND subject LIKE '%advice%' ORDER BY id")
                .bind("address", address)
                .mapTo(String.class)
                .list());
    }

    private void advise(Duration after) {
        var officer = city.officer(city.council, Role.ADMINISTRATOR).at(PlacementCity.NOW.plus(after));
        var asked = city.as(officer, () -> city.officer.asked(true, null, 20, null))
                .items()
                .getFirst();
        city.as(officer, () -> city.officer.advise(asked.id(), new Advise("notify", "Put it in the register.")));
    }

    private String stage() {
        return city.as(city.svs, () -> city.placements.read(id)).placement().stage();
    }

    private List<String> tasks(Duration after) {
        return city
                .as(city.coordinator(city.svs).at(PlacementCity.NOW.plus(after)), () -> new PlacementTasks(city.core)
                        .waiting(Locale.UK))
                .stream()
                .map(Line::toString)
                .toList();
    }

    @Test
    void the_council_gets_one_letter_that_names_nobody_and_leads_to_the_question() {
        tell(city.council);
        tell(city.council);

        assertThat(letters("council@example.org")).singleElement().satisfies(letter -> assertThat(letter)
                .contains("svs", "/workspace/council/csr-brokerage/interests/")
                .doesNotContain("pantry")
                .doesNotContain("mentor"));
        assertThat(letters("svs@example.org")).isEmpty();
    }

    @Test
    void a_council_says_where_its_monitoring_officer_reads() {
        city.city
                .owner()
                .useHandle(db -> db.execute(
                        "INSERT INTO core.tenant_setting (tenant_id, audience_id, feature, key, value, set_at)"
                                + " VALUES (?, ?, 'csr-brokerage', 'advice-email', 'officer@council.example', '2026-01-01Z')",
                        city.council.id(),
                        city.council.id()));
        city.city.directory().refresh();

        tell(city.council);

        assertThat(letters("officer@council.example")).hasSize(1);
    }

    @Test
    void the_broker_gets_a_letter_and_a_task_when_the_advice_is_there() {
        assertThat(tasks(Duration.ZERO).toString()).doesNotContain("introduce them");

        advise(Duration.ZERO);
        tell(city.svs);
        tell(city.svs);

        assertThat(letters("svs@example.org")).singleElement().satisfies(letter -> assertThat(letter)
                .contains("council", "/workspace/svs/csr-brokerage/placements/" + id));
        assertThat(tasks(Duration.ZERO).toString()).contains("Advice on one councillor has come");
    }

    @Test
    void the_councillor_reads_what_was_asked_and_advised() {
        var part = new PlacementPart(city.core);
        var visitor = Optional.of(new Visitor(city.personOf(councillor), "Cllr", "cllr@example.org", true));
        var page = new PageReader(part, Locale.UK, visitor);
        assertThat(city.as(councillor, () -> page.get("/my/roles/" + id)).html())
                .contains("no answer yet");

        advise(Duration.ZERO);

        assertThat(city.as(councillor, () -> page.get("/my/roles/" + id)).html())
                .contains("Advice of the monitoring officer", "Notify the interest", "Put it in the register.");
        assertThat(city.as(councillor, () -> city.interests.advised(id))).hasSize(1);
        var other = city.candidate(false);
        assertThatThrownBy(() -> city.as(other, () -> city.interests.advised(id)))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void nothing_is_late_and_nothing_lapses_while_the_question_is_open() {
        city.chase(Duration.ofDays(11));
        city.chase(Duration.ofDays(60));
        assertThat(stage()).isEqualTo("suggested");
        assertThat(tasks(Duration.ofDays(60)).toString()).doesNotContain("waits too long");

        advise(Duration.ofDays(60));
        city.chase(Duration.ofDays(61));
        assertThat(stage()).isEqualTo("suggested");

        city.chase(Duration.ofDays(60 + 10 + 40));
        assertThat(stage()).isEqualTo("lapsed");
    }
}
