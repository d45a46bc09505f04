package org.yourplace.platform.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.matching.Match;
import org.yourplace.spi.matching.Match.Reason;
import org.yourplace.spi.matching.MatchQuery;
import org.yourplace.spi.matching.MatchWeights;
import org.yourplace.spi.matching.Trait;
import org.yourplace.testing.TestCity;

/** Only what is impossible, or not for whoever reads it, is left out. */
class MatchingCandidatesTest extends MatchedCity {
    @Test
    void what_is_full_over_hidden_or_for_older_people_is_left_out() {
        put(Entry.of(CENTRE, "skill:cooking").limited(new Limits(18, false, List.of())));
        put(Entry.of(CENTRE, "skill:cooking").limited(new Limits(null, true, List.of())));
        put(Entry.of(CENTRE, "skill:cooking"), TestCity.NOW.minus(Duration.ofHours(1)));
        var hidden = put(Entry.of(CENTRE, "skill:cooking").seenBy(Visibility.PRIVATE));

        assertThat(match(city.guest(), COOK.aged(16))).isEmpty();
        assertThat(ids(match(member, COOK.aged(16)))).containsExactly(hidden);
        assertThat(match(city.guest(), COOK.aged(null)).getFirst().missing())
                .containsExactly(new Reason(Trait.AGE, "18"));
        city.feature(group, "bank", false);
        assertThat(match(member, COOK)).isEmpty();
        city.feature(group, "bank", true);
    }

    @Test
    void a_letter_to_somebody_outside_names_only_what_is_public() {
        put(Entry.of(CENTRE, "skill:cooking").seenBy(Visibility.PARTNERSHIP));
        var open = put(Entry.of(CENTRE, "skill:cooking"));
        var query = MatchQuery.best("opportunity", COOK, MatchWeights.USUAL, 9);

        assertThat(match(member, COOK)).hasSize(2);
        List<Match> outside = city.as(member, () -> database.read(tx -> matching.match(tx, query.publicOnly(null))));
        List<Match> since =
                city.as(member, () -> database.read(tx -> matching.match(tx, query.publicOnly(Instant.EPOCH))));
        assertThat(ids(outside)).containsExactly(open);
        assertThat(since).isEmpty();
    }

    @Test
    void from_home_is_found_when_it_will_do_and_not_otherwise() {
        var home = put(Entry.atHome("skill:cooking", "from-home"));

        assertThat(match(city.guest(), COOK).getFirst().reasons()).contains(Reason.of(Trait.FROM_HOME));
        assertThat(match(city.guest(), COOK.fromHome(false))).isEmpty();
        assertThat(ids(match(city.guest(), COOK.from(null, 8)))).containsExactly(home);
    }
}
