package org.yourplace.platform.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.platform.agreements.AgreementCity.FIRST;
import static org.yourplace.platform.agreements.AgreementCity.LAST;
import static org.yourplace.platform.agreements.AgreementCity.refused;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.sharing.Dataset;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.TestCity;

/** Two sign, and from the first day to the last the other reads: that and nothing else. */
class AgreementsTest {
    private final AgreementCity here = new AgreementCity();

    @Test
    void two_sign_the_broker_reads_and_both_and_the_person_see_who_looked() {
        var id = here.signed();

        assertThat(here.read(here.reader, id))
                .containsExactly(new SharedRecord(here.record, Map.of("name", "Ann Oakley")));
        assertThat(here.city
                        .as(here.reader, () -> here.agreements.records().one(id, here.record))
                        .values())
                .containsOnlyKeys("name");

        assertThat(here.city.as(here.reader, () -> here.agreements.records().looks(id)))
                .allSatisfy(look -> assertThat(look.person()).isEqualTo("Sam Sample"))
                .extracting(Looks.Look::organisation)
                .containsOnly("council");
        assertThat(here.city.as(here.giver, () -> here.agreements.records().looks(id)))
                .allSatisfy(look -> assertThat(look.person()).isNull())
                .isNotEmpty();
        var atMe = here.city.as(here.concerned, () -> here.database.read(tx -> new Looks().atMe(tx, 10)));
        assertThat(atMe).hasSize(2).allSatisfy(look -> {
            assertThat(look.organisation()).isEqualTo("council");
            assertThat(look.giver()).isEqualTo("svs");
            assertThat(look.columns()).containsExactly("name");
            assertThat(look.purpose()).isEqualTo("To ring people who wait");
        });
        assertThat((List<Looks.AtMe>)
                        here.city.as(here.city.person(), () -> here.database.read(tx -> new Looks().atMe(tx, 10))))
                .isEmpty();
    }

    @Test
    void the_giver_sees_what_it_shares_without_a_look() {
        var id = here.signed();

        assertThat(here.read(here.giver, id)).hasSize(1);
        assertThat(here.looks()).isZero();
    }

    @Test
    void with_one_signature_nothing_is_read() {
        var id = here.proposed();
        here.city.as(here.giver, () -> here.agreements.sign(id));
        here.city.as(here.giver, () -> here.agreements.sign(id));

        refused(CoreError.NOT_IN_FORCE, () -> here.read(here.reader, id));
        assertThat(here.read(here.giver, id)).isEmpty();
        assertThat(here.city.as(here.reader, () -> here.agreements.find(id)).toSign())
                .isTrue();
        assertThat(here.city.as(here.reader, here.agreements::toSign)).isEqualTo(1);
        assertThat(here.city.as(here.giver, here.agreements::toSign)).isZero();
    }

    @Test
    void before_its_first_day_and_after_its_last_nothing_is_read() {
        var id = here.city
                .as(here.giver, () -> here.agreements.propose(here.proposal(FIRST.plusDays(1), LAST)))
                .id();
        here.city.as(here.reader, () -> here.agreements.sign(id));
        here.city.as(here.giver, () -> here.agreements.sign(id));

        assertThat(here.city.as(here.reader, () -> here.agreements.find(id)).state())
                .isEqualTo(State.AGREED);
        refused(CoreError.NOT_IN_FORCE, () -> here.read(here.reader, id));
        assertThat(here.read(here.reader.at(Instant.parse("2026-06-01T23:00:00Z")), id))
                .hasSize(1);
        assertThat(here.read(here.reader.at(Instant.parse("2026-06-30T22:59:59Z")), id))
                .hasSize(1);
        refused(CoreError.NOT_IN_FORCE, () -> here.read(here.reader.at(Instant.parse("2026-06-30T23:00:00Z")), id));
        refused(
                CoreError.NOT_IN_FORCE,
                () -> here.city.as(
                        here.reader.at(Instant.parse("2026-07-01T10:00:00Z")),
                        () -> here.agreements.records().one(id, here.record)));
        assertThat(here.looks()).isEqualTo(2);
    }

    @Test
    void ended_by_either_it_is_refused_in_the_next_transaction_and_what_was_shared_is_gone() {
        for (var who : List.of(here.giver, here.reader)) {
            var id = here.signed();
            assertThat(here.read(here.reader, id)).hasSize(1);

            var ended = here.city.as(who, () -> here.agreements.end(id));

            assertThat(ended.state()).isEqualTo(State.ENDED);
            refused(CoreError.NOT_IN_FORCE, () -> here.read(here.reader, id));
            refused(CoreError.NOT_IN_FORCE, () -> here.city.as(here.giver, () -> here.agreements.sign(id)));
            refused(CoreError.NOT_IN_FORCE, () -> here.city.as(here.reader, () -> here.agreements.end(id)));
            assertThat(here.shared(id)).isZero();
            assertThat(here.city.as(who, () -> here.agreements.records().looks(id)))
                    .hasSize(1);
        }
    }

    @Test
    void to_a_stranger_there_is_no_such_agreement() {
        var id = here.signed();

        refused(CoreError.NOT_FOUND, () -> here.read(here.outside, id));
        refused(CoreError.NOT_FOUND, () -> here.city.as(here.outside, () -> here.agreements.sign(id)));
        refused(CoreError.NOT_FOUND, () -> here.city.as(here.outside, () -> here.agreements.end(id)));
        refused(
                CoreError.NOT_FOUND,
                () -> here.city.as(here.outside, () -> here.agreements.records().looks(id)));
        assertThat(here.city
                        .as(here.outside, () -> here.agreements.list(null, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void a_member_without_the_permission_neither_signs_nor_reads() {
        var id = here.signed();
        var member = here.city.member(here.council, Role.MEMBER);
        var coordinator = here.city.member(here.council, Role.COORDINATOR);

        refused(CoreError.FORBIDDEN, () -> here.read(member, id));
        refused(CoreError.FORBIDDEN, () -> here.city.as(coordinator, () -> here.agreements.end(id)));
        assertThat(here.read(coordinator, id)).hasSize(1);
    }

    @Test
    void a_change_is_shared_in_its_own_transaction() {
        var id = here.signed();
        var gone = new Dataset("people", here.people.columns(), (tx, columns) -> List.of());

        here.in(here.giver, tx -> {
            here.city
                    .services()
                    .shares()
                    .of("bank", getClass().getClassLoader())
                    .changed(tx, gone);
            return id;
        });

        assertThat(here.read(here.reader, id)).isEmpty();
    }

    @Test
    void when_its_date_has_passed_the_housekeeping_takes_the_records_away() {
        var id = here.signed();
        var worker = here.city.embedded().jdbi("yp_worker");
        var tickets =
                worker.withHandle(handle -> handle.createQuery("SELECT count(*) FROM core.issue_share_tickets(:at)")
                        .bind("at", TestCity.NOW.plus(Duration.ofDays(40)).atOffset(java.time.ZoneOffset.UTC))
                        .mapTo(Integer.class)
                        .one());

        assertThat(tickets).isZero();
        assertThat(here.shared(id)).isZero();
    }
}
