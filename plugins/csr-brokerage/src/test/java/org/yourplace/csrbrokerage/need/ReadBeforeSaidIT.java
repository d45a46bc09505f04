package org.yourplace.csrbrokerage.need;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.need.team.AskTeam;
import org.yourplace.csrbrokerage.need.team.SetTerms;
import org.yourplace.csrbrokerage.need.team.TeamAnswer;
import org.yourplace.csrbrokerage.need.team.TeamDay;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.error.DomainException;

/** A yes is to what was read: to the text of a need that stands still, and to a day that nobody else has. */
class ReadBeforeSaidIT {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 20);

    private static NeedCity city;

    @BeforeAll
    static void a_city() {
        city = new NeedCity();
    }

    private static UUID asked(Tenant employer, Need need) {
        return city.as(
                        employer,
                        () -> city.needs.asks().ask(new AskTeam(need.id(), 6, null, "Keen.", "Kit", "kit@example.org")))
                .id();
    }

    private static TeamDay terms(UUID id, LocalDate day) {
        return city.as(
                city.pantry,
                () -> city.needs.days().terms(id, new SetTerms(6, day, 20_000L, "Spades", "Shoes", "Sam")));
    }

    private static TeamDay yes(Tenant employer, UUID id, int terms) {
        return city.as(employer, () -> city.needs.asks().answer(id, TeamAnswer.accept(terms)));
    }

    private static String status(Need need) {
        return city.as(city.pantry, () -> city.needs.needs().readOwn(need.id()).status());
    }

    private static boolean free(UUID id) {
        return city.as(city.pantry, () -> city.needs.free().free(id));
    }

    private static boolean approved(Need need, long read) {
        return city.as(city.svs, () -> {
            city.needs.checks().approve(need.id(), read);
            return true;
        });
    }

    @Test
    void a_need_that_was_written_anew_since_it_was_read_is_not_approved() {
        var read = city.open(city.kettle, NeedKind.TRUSTEE, "A chair");
        city.as(city.kettle, () -> city.needs
                .needs()
                .rewrite(read.id(), read.version(), NeedCity.of(NeedKind.TRUSTEE, "Something else altogether")));

        assertThatThrownBy(() -> approved(read, read.version())).hasMessageContaining("need-written-anew");
        var now = city.as(city.kettle, () -> city.needs.needs().readOwn(read.id()));
        assertThat(now.status()).isEqualTo("submitted");
        assertThat(approved(read, now.version())).isTrue();
        assertThatThrownBy(() -> approved(read, now.version())).hasMessageContaining("not-found");
    }

    @Test
    void one_day_has_one_team_and_the_group_is_not_let_offer_it_again() {
        var need = city.open(city.pantry, NeedKind.TEAM_DAY, "Build six raised beds");
        var one = asked(city.harbourline, need);
        var other = asked(city.ledger, need);
        terms(one, DAY);
        terms(other, DAY);
        assertThat(yes(city.harbourline, one, 1).state()).isEqualTo("accepted");
        assertThatThrownBy(() -> yes(city.ledger, other, 1)).hasMessageContaining("team-day-taken");
        assertThatThrownBy(() -> terms(other, DAY)).hasMessageContaining("another-team");

        terms(other, DAY.plusDays(7));
        assertThat(yes(city.ledger, other, 2).state()).isEqualTo("accepted");
    }

    @Test
    void of_two_who_say_yes_at_the_same_moment_one_comes() throws Exception {
        var need = city.open(city.pantry, NeedKind.TEAM_DAY, "Paint the fence");
        var asks = List.of(asked(city.harbourline, need), asked(city.ledger, need));
        asks.forEach(id -> terms(id, DAY));
        assertThat(atOnce(() -> yes(city.harbourline, asks.get(0), 1), () -> yes(city.ledger, asks.get(1), 1)))
                .containsExactlyInAnyOrder("accepted", "team-day-taken");
    }

    @Test
    void both_sides_may_speak_at_the_same_moment() throws Exception {
        for (int round = 0; round < 12; round++) {
            var id = asked(city.harbourline, city.open(city.pantry, NeedKind.TEAM_DAY, "Weed bed " + round));
            terms(id, DAY);
            assertThat(atOnce(() -> yes(city.harbourline, id, 1), () -> terms(id, DAY.plusDays(1))))
                    .isSubsetOf("accepted", "terms", "team-day-not-now");
        }
    }

    private static List<String> atOnce(Supplier<TeamDay> one, Supplier<TeamDay> other) throws Exception {
        var both = new CyclicBarrier(2);
        var answers = new ArrayList<String>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var answer : threads.invokeAll(List.of(said(both, one), said(both, other)))) answers.add(answer.get());
        }
        return answers;
    }

    private static Callable<String> said(CyclicBarrier both, Supplier<TeamDay> word) {
        return () -> {
            both.await();
            try {
                return word.get().state();
            } catch (DomainException refused) {
                return refused.code().code();
            }
        };
    }

    @Test
    void a_day_that_was_called_off_is_free_and_the_group_asks_again() {
        var need = city.open(city.pantry, NeedKind.TEAM_DAY, "Sort the shed");
        var one = asked(city.harbourline, need);
        terms(one, DAY);
        yes(city.harbourline, one, 1);
        assertThat(status(need)).isEqualTo("met");
        assertThat(free(one)).isFalse();

        city.as(city.harbourline, () -> city.needs.asks().answer(one, TeamAnswer.withdraw("A strike.")));
        assertThat(free(one)).isTrue();
        city.as(city.pantry, () -> {
            city.needs.free().reopen(one);
            return true;
        });
        assertThat(status(need)).isEqualTo("open");
        assertThat(free(one)).isFalse();
        var other = asked(city.ledger, need);
        terms(other, DAY);
        assertThat(yes(city.ledger, other, 1).state()).isEqualTo("accepted");
    }
}
