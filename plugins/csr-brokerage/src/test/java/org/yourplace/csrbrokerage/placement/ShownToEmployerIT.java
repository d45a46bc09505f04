package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;

/** An employer reads a placement only while the person shows it to that employer, and no more of it than the page says. */
class ShownToEmployerIT {
    private PlacementCity city;
    private Binding ana;
    private UUID id;

    @BeforeEach
    void ana_works_for_two_and_was_introduced() {
        city = new PlacementCity();
        ana = city.candidate(city.harbour, city.council);
        id = city.introduced(city.need(city.pantry, "trustee", "Treasurer", "L1", 30, List.of()), ana);
    }

    private void notFound(Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(DomainException.class, why -> assertThat(
                        why.code().code())
                .isEqualTo("not-found"));
    }

    private void show(String employer) {
        city.say(ana, id, Say.of("shown").choosing(employer));
    }

    private PlacementFile read(Tenant employer) {
        return city.as(employer, () -> city.placements.read(id));
    }

    @Test
    void who_was_shown_it_first_reads_it_no_longer_when_another_is() {
        show("harbour");
        show("council");

        assertThat(read(city.council).placement().title()).isEqualTo("Treasurer");
        notFound(() -> read(city.harbour));

        city.say(ana, id, Say.of("hidden"));
        notFound(() -> read(city.council));
        notFound(() -> read(city.harbour));
    }

    @Test
    void it_can_be_taken_back_when_it_is_over() {
        show("harbour");
        city.say(ana, id, Say.of("not-this-time").choosing("time"));
        var over = city.as(ana, () -> city.placements.mine(id));
        assertThat(NextSteps.of(over, "candidate", over.placement().stageOn())).containsExactly("hidden");

        var hidden = city.say(ana, id, Say.of("hidden"));

        notFound(() -> read(city.harbour));
        assertThat(hidden.placement().stage()).isEqualTo("not-this-time");
        assertThat(NextSteps.of(hidden, "candidate", over.placement().stageOn()))
                .isEmpty();
    }

    @Test
    void an_employer_whom_they_left_reads_it_no_longer() {
        show("harbour");
        city.chase(Duration.ofHours(1));
        assertThat(read(city.harbour).placement().title()).isEqualTo("Treasurer");

        city.city
                .owner()
                .useHandle(db -> db.execute(
                        "UPDATE core.membership SET until = '2026-06-01Z' WHERE tenant_id = ? AND person_id = ?",
                        city.harbour.id(),
                        city.personOf(ana)));
        city.chase(Duration.ofHours(2));

        var later = PlacementCity.NOW.plus(Duration.ofHours(3));
        notFound(() -> city.as(city.coordinator(city.harbour).at(later), () -> city.placements.read(id)));
    }

    @Test
    void an_employer_reads_steps_and_reviews_and_not_how_to_reach_them_or_what_was_written() {
        city.say(city.pantry, id, Say.of("met").on(java.time.LocalDate.of(2026, 6, 1)));
        city.say(city.pantry, id, Say.of("scope").lasting(240).saying("Books and the keys"));
        city.say(ana, id, Say.of("eligible").choosing("16-17").declaring(true));
        show("harbour");

        var file = read(city.harbour);
        var listed = city.as(city.harbour, () -> city.placements.list(null, false, null, 20, null))
                .items();

        assertThat(file.placement().contact()).isNull();
        assertThat(listed).singleElement().satisfies(one -> assertThat(one.contact())
                .isNull());
        assertThat(file.entries())
                .allSatisfy(entry -> assertThat(entry.words()).isNull())
                .allSatisfy(entry -> assertThat(entry.choice()).isNull());
        assertThat(file.entries()).extracting(PlacementEntry::kind).contains("met", "scope", "eligible");
        assertThat(read(city.pantry).toString()).contains("Books and the keys", "16-17", "@");
    }
}
