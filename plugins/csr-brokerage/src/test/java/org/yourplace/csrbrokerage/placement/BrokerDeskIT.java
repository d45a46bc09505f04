package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;

/** J10.4: the broker works a need: who fits and why, the weight for priority areas and what it does, what lapses. */
class BrokerDeskIT {
    private PlacementCity city;
    private UUID books;

    @BeforeEach
    void somebody_needs_books_kept() {
        city = new PlacementCity();
        books = city.need(city.sail, "skill", "Keep our books", "L9", 30, List.of("bookkeeping"));
    }

    private void refused(String code, Runnable deed) {
        assertThatThrownBy(deed::run).isInstanceOfSatisfying(DomainException.class, why -> assertThat(
                        why.code().code())
                .isEqualTo(code));
    }

    @Test
    void people_of_several_employers_are_ranked_with_reasons_and_without_their_employers() {
        city.candidate(city.harbour);
        city.candidate(city.council);

        var found = city.as(city.svs, () -> city.desk.candidates(books, 20));

        assertThat(found).hasSize(2);
        assertThat(found.getFirst().reasons()).extracting(Reason::code).contains("skill", "cause", "time");
        assertThat(found.toString())
                .doesNotContain("harbour")
                .doesNotContain("council,")
                .doesNotContain("=council");
    }

    @Test
    void who_takes_back_their_consent_is_gone_at_once() {
        var ana = city.candidate(city.harbour);
        var id = city.suggested(books, ana);

        city.as(ana, () -> city.offers.suggest(false, Locale.UK));

        assertThat(city.as(city.svs, () -> city.desk.candidates(books, 20))).isEmpty();
        assertThat(city.as(city.svs, () -> city.placements.read(id)).placement().stage())
                .isEqualTo("not-this-time");
    }

    @Test
    void nobody_but_a_body_that_supports_groups_has_a_desk() {
        city.candidate(city.harbour);

        refused("not-found", () -> city.as(city.harbour, () -> city.desk.needs(null, null, null, 20, null)));
        refused("not-found", () -> city.as(city.harbour, () -> city.desk.candidates(books, 20)));
        assertThat(city.look(Long.class, "SELECT count(*) FROM csr_brokerage.role_offer"))
                .isEqualTo(1);
    }

    @Test
    void nobody_is_suggested_twice_for_the_same_thing() {
        var ana = city.candidate(city.harbour);
        city.suggested(books, ana);

        refused("already-suggested", () -> city.suggested(books, ana));
        assertThat(city.look(Long.class, "SELECT count(*) FROM core.case_file")).isEqualTo(1);
    }

    @Test
    void the_weight_lifts_work_in_priority_areas_in_the_same_ranking_and_says_by_how_many() {
        for (int i = 0; i < 25; i++) {
            city.need(city.sail, "skill", "Sail " + i, "L9", 40 + i % 10, List.of("bookkeeping"));
        }
        for (int i = 0; i < 6; i++) {
            city.need(city.pantry, "skill", "Pantry " + i, "L1", 20, List.of("bookkeeping"));
        }

        var effect = city.as(city.svs, () -> city.desk.effect());

        assertThat(effect.atZero()).isZero();
        assertThat(effect.inForce()).isEqualTo(6);
        assertThat(effect.weight()).isEqualTo(30);
        var first = city.as(city.svs, () -> city.desk.needs(null, null, null, 1, null))
                .items()
                .getFirst();
        assertThat(first.reasons()).extracting(Reason::code).contains("priority");
    }

    @Test
    void pages_of_the_ranking_follow_each_other_without_gaps() {
        for (int i = 0; i < 5; i++) {
            city.need(city.sail, "skill", "Sail " + i, "L9", i, List.of());
        }

        var one = city.as(city.svs, () -> city.desk.needs(null, null, null, 4, null));
        var two = city.as(city.svs, () -> city.desk.needs(null, null, null, 4, one.next()));

        assertThat(one.items()).extracting(RankedNeed::rank).containsExactly(1, 2, 3, 4);
        assertThat(two.items()).extracting(RankedNeed::rank).containsExactly(5, 6);
        assertThat(two.next()).isNull();
    }

    @Test
    void what_waits_longest_is_there_however_much_else_is_asked_for() {
        city.city.owner().useHandle(db -> db.execute("""
                        INSERT INTO csr_brokerage.need (id, tenant_id, audience_id, organisation_id, kind, title, summary, skills, status,
                          lapses_on, published_at, created_at, updated_at)
                        SELECT gen_random_uuid(), n.tenant_id, n.audience_id, n.organisation_id, k.kind, 'More', 'More', '{}', 'open',
                          '2027-01-01', k.at, k.at, k.at FROM csr_brokerage.need n
                        CROSS JOIN (SELECT 'hands', '2026-01-01Z'::timestamptz FROM generate_series(1, 600)
                          UNION ALL SELECT 'skill', '2026-05-31Z'::timestamptz FROM generate_series(1, 520)) k (kind, at)
                        WHERE n.id = ?""", books));

        var first = city.as(city.svs, () -> city.desk.needs(null, null, null, 1, null))
                .items()
                .getFirst();

        assertThat(first.need().id()).isEqualTo(books);
        assertThat(city.as(city.svs, () -> city.desk.need(books)).rank()).isEqualTo(1);
        assertThat(city.as(city.svs, () -> city.desk.effect()).needs()).isEqualTo(500);
    }

    @Test
    void a_turn_that_nobody_takes_is_reminded_of_once_and_then_lapses() {
        var ana = city.candidate(city.harbour);
        var id = city.introduced(books, ana);
        long before = letters();

        city.chase(Duration.ofDays(11));
        city.chase(Duration.ofDays(12));
        assertThat(letters()).isEqualTo(before + 1);

        city.chase(Duration.ofDays(44));
        assertThat(city.as(city.svs, () -> city.placements.read(id)).placement().stage())
                .isEqualTo("lapsed");
    }

    private long letters() {
        return java.util.Objects.requireNonNull(city.look(Long.class, "SELECT count(*) FROM core.letter"));
    }
}
