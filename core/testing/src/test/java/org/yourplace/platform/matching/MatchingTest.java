package org.yourplace.platform.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.Match.Reason;
import org.yourplace.spi.matching.MatchWeights;
import org.yourplace.spi.matching.Trait;
import org.yourplace.spi.matching.Wishes;

/** What is found is put in order by one formula, each with its reasons and with what is missing. */
class MatchingTest extends MatchedCity {
    @Test
    void each_result_says_why_and_what_is_missing() {
        put(Entry.of(PORTSWOOD, "skill:cooking", "when:weekday", "check:dbs-enhanced", "travel-paid"));

        var found = match(city.guest(), COOK.needing(List.of("step-free"))).getFirst();

        assertThat(found.distanceKm()).isBetween(1.9, 2.1);
        assertThat(found.reasons())
                .containsExactly(
                        new Reason(Trait.SKILL, "cooking"), Reason.of(Trait.DISTANCE), Reason.of(Trait.TRAVEL_PAID));
        assertThat(found.missing())
                .containsExactly(
                        new Reason(Trait.CHECK, "dbs-enhanced"),
                        new Reason(Trait.TIME, "weekday"),
                        new Reason(Trait.ACCESS, "step-free"));
        assertThat(found.toTheirTaste()).isTrue();
    }

    @Test
    void what_shares_more_and_lies_nearer_comes_first() {
        var best = put(Entry.of(CENTRE, "skill:cooking", "when:evening"));
        var farther = put(Entry.of(PORTSWOOD, "skill:cooking", "when:evening"));
        var othertime = put(Entry.of(PORTSWOOD, "skill:cooking", "when:weekend"));
        var other = put(Entry.of(PORTSWOOD, "skill:driving", "when:weekend"));

        assertThat(ids(match(city.guest(), COOK))).containsExactly(best, farther, othertime, other);
    }

    @Test
    void a_check_that_is_not_held_costs_a_little_and_is_said_and_one_that_is_held_is_a_reason() {
        var asks = put(Entry.of(CENTRE, "skill:cooking", "check:dbs-basic"));
        var free = put(Entry.of(CENTRE, "skill:cooking"));

        assertThat(ids(match(city.guest(), COOK))).containsExactly(free, asks);
        var held = match(city.guest(), COOK.holding(List.of("dbs-basic"))).stream()
                .filter(match -> match.subject().equals(asks))
                .findFirst()
                .orElseThrow();
        assertThat(held.missing()).isEmpty();
        assertThat(held.reasons()).contains(new Reason(Trait.CHECK, "dbs-basic"));
    }

    @Test
    void priority_is_taken_from_the_area_that_the_work_serves() {
        var servesPoor = put(
                Entry.of(CENTRE).limited(new Limits(null, false, List.of("L1"))).in(9));
        var servesBoth = put(
                Entry.of(CENTRE).limited(new Limits(null, false, List.of("W1"))).in(9));
        var liesInPoor = put(Entry.of(CENTRE).in(1));
        var servesRich = put(
                Entry.of(CENTRE).limited(new Limits(null, false, List.of("L9"))).in(1));

        var found = match(city.guest(), Wishes.NONE.from(CENTRE, 8));

        assertThat(ids(found)).endsWith(servesBoth, servesRich);
        assertThat(ids(found).subList(0, 2)).containsExactlyInAnyOrder(servesPoor, liesInPoor);
    }

    @Test
    void of_somebody_who_says_no_place_nothing_is_said_of_the_way() {
        put(Entry.of(PORTSWOOD, "skill:cooking"));

        var found = match(city.guest(), Wishes.NONE.skilled(List.of("cooking")));

        assertThat(found).singleElement().satisfies(one -> {
            assertThat(one.distanceKm()).isNull();
            assertThat(one.missing()).isEmpty();
        });
    }

    @Test
    void their_own_words_find_what_no_code_says() {
        put(Entry.of(CENTRE));

        var found = match(
                city.guest(), Wishes.NONE.saying("I could bake bread; anything").from(CENTRE, 8));

        assertThat(found.getFirst().reasons()).contains(Reason.of(Trait.WORDS));
        assertThat(match(city.guest(), Wishes.NONE.saying("the of ' & | !")))
                .allSatisfy(match -> assertThat(match.toTheirTaste()).isFalse());
    }

    @Test
    void the_same_question_gives_the_same_order_whatever_the_order_of_the_rows() {
        var entries = new ArrayList<Entry>();
        var random = new Random(7);
        for (int i = 0; i < 60; i++) {
            var codes = new ArrayList<String>();
            for (var code : List.of("skill:cooking", "skill:driving", "when:evening", "check:references")) {
                if (random.nextBoolean()) {
                    codes.add(code);
                }
            }
            entries.add(Entry.of(random.nextBoolean() ? CENTRE : PORTSWOOD, codes.toArray(String[]::new)));
        }
        entries.forEach(this::put);
        var first = match(city.guest(), COOK);

        for (int i = 0; i < 3; i++) {
            city.owner().useHandle(handle -> handle.execute("DELETE FROM core.catalogue_entry"));
            Collections.shuffle(entries, random);
            entries.forEach(this::put);

            assertThat(match(city.guest(), COOK)).isEqualTo(first);
        }
        assertThat(first).hasSize(20);
    }

    @Test
    void one_entry_is_compared_as_it_is_among_all() {
        var id = put(Entry.of(PORTSWOOD, "skill:cooking"));
        var among = match(city.guest(), COOK).getFirst();

        assertThat(fit(id)).contains(among);
        assertThat(fit(UUID.randomUUID())).isEmpty();
    }

    private Optional<Match> fit(UUID subject) {
        return city.as(city.guest(), () -> database.read(tx -> matching.fit(tx, subject, COOK, MatchWeights.USUAL)));
    }
}
