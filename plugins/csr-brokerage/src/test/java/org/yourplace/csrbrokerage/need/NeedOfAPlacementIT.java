package org.yourplace.csrbrokerage.need;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.placement.PlacementCity;
import org.yourplace.csrbrokerage.placement.PlacementMoved;
import org.yourplace.csrbrokerage.placement.Say;
import org.yourplace.platform.who.Binding;

/** What becomes of a need while somebody is on the way to it, and when they have come. */
class NeedOfAPlacementIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Duration FAR = Duration.ofDays(400);

    private PlacementCity city;
    private UUID need;
    private Binding ana;

    @BeforeEach
    void a_pantry_needs_a_mentor_and_ana_would_be_one() {
        city = new PlacementCity();
        need = city.need(city.pantry, "mentor", "Mentor for our fundraiser", "L1", 30, List.of("bookkeeping"));
        ana = city.candidate(city.harbour);
    }

    private String status() {
        return city.look(String.class, "SELECT status FROM csr_brokerage.need WHERE id = ?", need);
    }

    @SuppressWarnings("unchecked")
    private void heardByThePantry(UUID placement, String kind) {
        var moved = new PlacementMoved(placement, "charity", kind);
        city.atWork(city.pantry, Duration.ofMinutes(1), () -> new NeedJobs(city.core)
                .handlers().stream()
                        .filter(handler -> handler.type() == PlacementMoved.class)
                        .forEach(handler ->
                                ((java.util.function.Consumer<PlacementMoved>) handler.reaction()).accept(moved)));
    }

    @Test
    void a_need_is_met_once_somebody_is_confirmed_and_not_before() {
        var placement = city.introduced(need, ana);
        heardByThePantry(placement, "introduced");
        assertThat(status()).isEqualTo("open");

        city.say(city.pantry, placement, Say.of("met").on(TODAY));
        city.say(city.pantry, placement, Say.of("scope").lasting(240).saying("Six sessions"));
        city.agree(ana, placement);
        city.say(city.pantry, placement, Say.of("trial").until(TODAY.plusMonths(1)));
        city.say(city.pantry, placement, Say.of("confirmed"));
        heardByThePantry(placement, "confirmed");
        heardByThePantry(placement, "confirmed");

        assertThat(status()).isEqualTo("met");
    }

    @Test
    void a_need_does_not_lapse_while_somebody_is_on_the_way() {
        city.introduced(need, ana);

        city.atWork(city.pantry, FAR, () -> new NeedJobs(city.core).lapse());

        assertThat(status()).isEqualTo("open");
    }

    @Test
    void a_need_that_nobody_comes_for_lapses() {
        city.atWork(city.pantry, FAR, () -> new NeedJobs(city.core).lapse());

        assertThat(status()).isEqualTo("lapsed");
    }
}
