package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;

/** Two sides speak at once: what was read before the other spoke decides nothing. */
class AtTheSameMomentIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

    private PlacementCity city;
    private Binding ana;
    private UUID id;

    @BeforeEach
    void ana_has_met_the_pantry() {
        city = new PlacementCity();
        ana = city.candidate();
        id = city.introduced(city.need(city.pantry, "trustee", "Treasurer", "L1", 30, List.of()), ana);
        city.say(city.pantry, id, Say.of("met").on(TODAY));
        city.say(city.pantry, id, Say.of("scope").lasting(120).saying("Two hours"));
    }

    private static String code(Throwable why) {
        var cause = why instanceof CompletionException && why.getCause() != null ? why.getCause() : why;
        return cause instanceof DomainException refused ? refused.code().code() : String.valueOf(cause);
    }

    @Test
    void nobody_agrees_to_a_scope_that_they_have_not_read() {
        var open = city.as(ana, () -> city.placements.mine(id));
        city.say(city.pantry, id, Say.of("scope").lasting(1200).saying("Twenty hours"));

        assertThatThrownBy(() -> city.say(ana, id, open.agreeing()))
                .satisfies(why -> assertThat(code(why)).isEqualTo("scope-changed"));
        assertThatThrownBy(() -> city.say(ana, id, Say.of("scope-agreed")))
                .satisfies(why -> assertThat(code(why)).isEqualTo("invalid"));
        assertThat(city.agree(ana, id).placement().stage()).isEqualTo("scope-agreed");
    }

    @Test
    void a_trustee_who_is_confirmed_while_the_trial_begins_still_needs_the_basics() {
        city.agree(ana, id);
        var charity = city.coordinator(city.pantry);
        var confirmed = city.city.owner().inTransaction(db -> {
            db.execute("SELECT FROM csr_brokerage.placement WHERE id = ? FOR UPDATE", id);
            var said = CompletableFuture.supplyAsync(
                    () -> city.as(charity, () -> city.placements.say(id, Say.of("confirmed"))));
            awaitWaiting(db.createQuery("SELECT pg_backend_pid()")
                    .mapTo(Integer.class)
                    .one());
            db.execute("UPDATE csr_brokerage.placement SET stage = 'trial' WHERE id = ?", id);
            return said;
        });

        assertThatThrownBy(() -> confirmed.orTimeout(20, TimeUnit.SECONDS).join())
                .satisfies(why -> assertThat(code(why)).isEqualTo("trustee-not-declared"));
        assertThat(city.look(String.class, "SELECT stage FROM csr_brokerage.placement WHERE id = ?", id))
                .isEqualTo("trial");
    }

    private void awaitWaiting(int holder) {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(city.look(
                    Boolean.class,
                    "SELECT EXISTS (SELECT FROM pg_locks l WHERE NOT l.granted AND ? = ANY (pg_blocking_pids(l.pid)))",
                    holder))) return;
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("nobody waits");
    }

    @Test
    void a_placement_whose_turn_was_taken_while_the_job_ran_does_not_lapse() {
        lapse(Duration.ofDays(1));
        assertThat(city.as(ana, () -> city.placements.mine(id)).placement().stage())
                .isEqualTo("met");

        lapse(Duration.ofDays(80));
        assertThat(city.as(ana, () -> city.placements.mine(id)).placement().stage())
                .isEqualTo("lapsed");
    }

    private void lapse(Duration after) {
        city.atWork(city.svs, after, () -> city.core.database().write(tx -> {
            city.placements.byItself(tx, id, "lapsed");
            return true;
        }));
    }
}
