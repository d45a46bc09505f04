package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.feature.TaskSource.Line;

/** Reminders have an end, and one that fails stops no other. */
class ChaseIT {
    private PlacementCity city;
    private Binding ana;

    @BeforeEach
    void somebody_offers_to_help() {
        city = new PlacementCity();
        ana = city.candidate(city.harbour);
    }

    private UUID introduced(String title) {
        return city.introduced(city.need(city.pantry, "skill", title, "L1", 5, List.of()), ana);
    }

    private UUID active() {
        var id = introduced("Keep our books");
        city.say(city.pantry, id, Say.of("met").on(LocalDate.of(2026, 6, 1)));
        city.say(city.pantry, id, Say.of("scope").lasting(240).saying("The books"));
        city.agree(ana, id);
        city.say(city.pantry, id, Say.of("trial").until(LocalDate.of(2026, 6, 2)));
        city.say(city.pantry, id, Say.of("confirmed"));
        return id;
    }

    private long letters() {
        return Objects.requireNonNull(city.look(
                Long.class,
                "SELECT (SELECT count(*) FROM core.letter WHERE plain LIKE '%how it goes%')"
                        + " + (SELECT count(*) FROM core.account_letter WHERE plain LIKE '%how it goes%')"));
    }

    @Test
    void three_letters_ask_for_a_review_and_then_it_is_the_brokers_task_alone() {
        active();
        long before = letters();
        for (int day = 93; day < 200; day += 2) city.chase(Duration.ofDays(day));

        assertThat(letters()).isEqualTo(before + 3 * 2);
        assertThat(city.as(
                        city.coordinator(city.svs).at(PlacementCity.NOW.plus(Duration.ofDays(200))),
                        () -> new PlacementTasks(city.core).waiting(Locale.UK)))
                .extracting(Line::toString)
                .anyMatch(line -> line.contains("One review is overdue"));
    }

    @Test
    void the_next_round_has_letters_of_its_own() {
        var id = active();
        for (int day = 93; day < 150; day += 7) city.chase(Duration.ofDays(day));
        var late = PlacementCity.NOW.plus(Duration.ofDays(150));
        city.as(ana.at(late), () -> city.placements.sayMine(id, Say.of("review").choosing("well")));
        city.as(
                city.coordinator(city.pantry).at(late),
                () -> city.placements.say(id, Say.of("review").choosing("well")));
        long before = letters();

        for (int day = 250; day < 300; day += 7) city.chase(Duration.ofDays(day));

        assertThat(letters()).isEqualTo(before + 3 * 2);
    }

    @Test
    void one_that_fails_stops_no_other_and_the_work_is_seen_to_fail() {
        var bad = introduced("Bad luck");
        var good = introduced("Good luck");
        city.city.owner().useHandle(db -> {
            db.execute("CREATE FUNCTION csr_brokerage.bad_luck() RETURNS trigger LANGUAGE plpgsql AS"
                    + " $$ BEGIN RAISE EXCEPTION 'bad luck'; END $$");
            db.execute("CREATE TRIGGER bad_luck BEFORE UPDATE ON csr_brokerage.placement FOR EACH ROW WHEN (OLD.id = '"
                    + bad + "') EXECUTE FUNCTION csr_brokerage.bad_luck()");
            db.execute("UPDATE csr_brokerage.placement SET due = due + 1 WHERE id = ?", good);
        });

        assertThatThrownBy(() -> city.chase(Duration.ofDays(60))).hasMessageContaining("1 of 3 failed");

        assertThat(city.as(city.svs, () -> city.placements.read(good))
                        .placement()
                        .stage())
                .isEqualTo("lapsed");
        assertThat(city.as(city.svs, () -> city.placements.read(bad))
                        .placement()
                        .stage())
                .isEqualTo("introduced");
    }
}
