package org.yourplace.platform.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.sharing.Dataset;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class AgreementsTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 6, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 6, 30);

    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final JtaDatabase database = city.database();
    private final Tenant svs = city.tenant("svs");
    private final Tenant council = city.tenant("council");
    private final Tenant stranger = city.tenant("stranger");
    private final Binding giver = city.member(svs, Role.ADMINISTRATOR);
    private final Binding reader = city.member(council, Role.ADMINISTRATOR);
    private final Binding outside = city.member(stranger, Role.ADMINISTRATOR);
    private final Binding concerned = city.person();
    private final UUID person = concerned.identity().person().id();
    private final UUID record = UUID.randomUUID();
    private final Dataset people = new Dataset(
            "people",
            List.of(
                    new Dataset.Column("name", "core.membership", "name"),
                    new Dataset.Column("email", "core.membership", "email"),
                    new Dataset.Column("tenant", "core.membership", "tenant_id")),
            (tx, columns) -> List.of(
                    new Dataset.Shared(record, person, Map.of("name", "Ann Oakley", "email", "ann@example.org"))));
    private final Datasets datasets = () ->
            List.of(new Offered("bank", people, BundleTexts.core(), getClass().getClassLoader()));
    private final Agreements agreements = new Agreements(
            database,
            city.access(),
            city.bindings(),
            city.directory(),
            datasets,
            city.services().shares(),
            city.ids(),
            city.services().audit());

    private Proposal proposal(LocalDate from, LocalDate until) {
        return new Proposal(
                "council", true, "bank:people", List.of("name"), "To ring people who wait", "public-task", from, until);
    }

    private UUID proposed() {
        return city.as(giver, () -> agreements.propose(proposal(FIRST, LAST))).id();
    }

    private UUID signed() {
        var id = proposed();
        city.as(reader, () -> agreements.sign(id));
        city.as(giver, () -> agreements.sign(id));
        return id;
    }

    private List<SharedRecord> read(Binding who, UUID id) {
        return city.as(who, () -> agreements.records().page(id, null, 10)).items();
    }

    private int shared(UUID id) {
        return city.owner()
                .withHandle(handle -> handle.createQuery("SELECT count(*) FROM core.share_row WHERE agreement_id = :id")
                        .bind("id", id)
                        .mapTo(Integer.class)
                        .one());
    }

    private long looks() {
        return city.owner().withHandle(handle -> handle.createQuery("SELECT count(*) FROM core.look")
                .mapTo(Long.class)
                .one());
    }

    @Test
    void two_sign_the_broker_reads_and_both_and_the_person_see_who_looked() {
        var id = signed();

        assertThat(read(reader, id)).containsExactly(new SharedRecord(record, Map.of("name", "Ann Oakley")));
        assertThat(city.as(reader, () -> agreements.records().one(id, record)).values())
                .containsOnlyKeys("name");

        assertThat(city.as(reader, () -> agreements.records().looks(id)))
                .allSatisfy(look -> assertThat(look.person()).isEqualTo("Sam Sample"))
                .extracting(Looks.Look::organisation)
                .containsOnly("council");
        assertThat(city.as(giver, () -> agreements.records().looks(id)))
                .allSatisfy(look -> assertThat(look.person()).isNull())
                .isNotEmpty();
        var atMe = city.as(concerned, () -> database.read(tx -> new Looks().atMe(tx, 10)));
        assertThat(atMe).hasSize(2).allSatisfy(look -> {
            assertThat(look.organisation()).isEqualTo("council");
            assertThat(look.giver()).isEqualTo("svs");
            assertThat(look.columns()).containsExactly("name");
            assertThat(look.purpose()).isEqualTo("To ring people who wait");
        });
        assertThat((List<Looks.AtMe>) city.as(city.person(), () -> database.read(tx -> new Looks().atMe(tx, 10))))
                .isEmpty();
    }

    @Test
    void the_giver_sees_what_it_shares_without_a_look() {
        var id = signed();

        assertThat(read(giver, id)).hasSize(1);
        assertThat(looks()).isZero();
    }

    @Test
    void with_one_signature_nothing_is_read() {
        var id = proposed();
        city.as(giver, () -> agreements.sign(id));
        city.as(giver, () -> agreements.sign(id));

        refused(CoreError.NOT_IN_FORCE, () -> read(reader, id));
        assertThat(read(giver, id)).isEmpty();
        assertThat(city.as(reader, () -> agreements.find(id)).toSign()).isTrue();
        assertThat(city.as(reader, agreements::toSign)).isEqualTo(1);
        assertThat(city.as(giver, agreements::toSign)).isZero();
    }

    @Test
    void before_its_first_day_and_after_its_last_nothing_is_read() {
        var id = city.as(giver, () -> agreements.propose(proposal(FIRST.plusDays(1), LAST)))
                .id();
        city.as(reader, () -> agreements.sign(id));
        city.as(giver, () -> agreements.sign(id));

        assertThat(city.as(reader, () -> agreements.find(id)).state()).isEqualTo(State.AGREED);
        refused(CoreError.NOT_IN_FORCE, () -> read(reader, id));
        assertThat(read(reader.at(Instant.parse("2026-06-01T23:00:00Z")), id)).hasSize(1);
        assertThat(read(reader.at(Instant.parse("2026-06-30T22:59:59Z")), id)).hasSize(1);
        refused(CoreError.NOT_IN_FORCE, () -> read(reader.at(Instant.parse("2026-06-30T23:00:00Z")), id));
        refused(
                CoreError.NOT_IN_FORCE,
                () -> city.as(
                        reader.at(Instant.parse("2026-07-01T10:00:00Z")),
                        () -> agreements.records().one(id, record)));
        assertThat(looks()).isEqualTo(2);
    }

    @Test
    void ended_by_either_it_is_refused_in_the_next_transaction_and_what_was_shared_is_gone() {
        for (var who : List.of(giver, reader)) {
            var id = signed();
            assertThat(read(reader, id)).hasSize(1);

            var ended = city.as(who, () -> agreements.end(id));

            assertThat(ended.state()).isEqualTo(State.ENDED);
            refused(CoreError.NOT_IN_FORCE, () -> read(reader, id));
            refused(CoreError.NOT_IN_FORCE, () -> city.as(giver, () -> agreements.sign(id)));
            refused(CoreError.NOT_IN_FORCE, () -> city.as(reader, () -> agreements.end(id)));
            assertThat(shared(id)).isZero();
            assertThat(city.as(who, () -> agreements.records().looks(id))).hasSize(1);
        }
    }

    @Test
    void to_a_stranger_there_is_no_such_agreement() {
        var id = signed();

        refused(CoreError.NOT_FOUND, () -> read(outside, id));
        refused(CoreError.NOT_FOUND, () -> city.as(outside, () -> agreements.sign(id)));
        refused(CoreError.NOT_FOUND, () -> city.as(outside, () -> agreements.end(id)));
        refused(
                CoreError.NOT_FOUND,
                () -> city.as(outside, () -> agreements.records().looks(id)));
        assertThat(city.as(outside, () -> agreements.list(null, 10)).items()).isEmpty();
    }

    @Test
    void a_member_without_the_permission_neither_signs_nor_reads() {
        var id = signed();
        var member = city.member(council, Role.MEMBER);
        var coordinator = city.member(council, Role.COORDINATOR);

        refused(CoreError.FORBIDDEN, () -> read(member, id));
        refused(CoreError.FORBIDDEN, () -> city.as(coordinator, () -> agreements.end(id)));
        assertThat(read(coordinator, id)).hasSize(1);
    }

    @Test
    void an_unagreed_column_never_arrives_whoever_sends_it() {
        var id = signed();
        in(giver, tx -> put(tx, id, "Ann Oakley"));

        var kept = city.owner().withHandle(handle -> handle.createQuery("SELECT payload::text FROM core.share_row")
                .mapTo(String.class)
                .list());
        assertThat(kept).containsExactly("{\"name\": \"Ann Oakley\"}");
    }

    private int put(Tx tx, UUID id, String name) {
        return tx.sql()
                .createQuery("SELECT core.put_shares(:id, :rows::jsonb)")
                .bind("id", id)
                .bind(
                        "rows",
                        "[{\"record\":\"" + record + "\",\"values\":{\"name\":\"" + name
                                + "\",\"email\":\"ann@example.org\"}}]")
                .mapTo(Integer.class)
                .one();
    }

    @Test
    void a_column_that_holds_a_key_or_is_not_declared_cannot_be_agreed_on() {
        for (var column : List.of("tenant", "password_hash")) {
            assertThatThrownBy(() -> city.as(
                            giver,
                            () -> agreements.propose(new Proposal(
                                    "council",
                                    true,
                                    "bank:people",
                                    List.of("name", column),
                                    "To ring people who wait",
                                    "public-task",
                                    FIRST,
                                    LAST))))
                    .isInstanceOf(DomainException.class)
                    .hasMessageContaining("columns");
        }
    }

    @Test
    void only_the_giver_puts_records_in() {
        var id = signed();

        refused(CoreError.NOT_FOUND, () -> in(reader, tx -> put(tx, id, "Forged")));
        refused(CoreError.NOT_FOUND, () -> in(outside, tx -> put(tx, id, "Forged")));
    }

    @Test
    void a_change_is_shared_in_its_own_transaction() {
        var id = signed();
        var gone = new Dataset("people", people.columns(), (tx, columns) -> List.of());

        in(giver, tx -> {
            city.services().shares().of("bank", getClass().getClassLoader()).changed(tx, gone);
            return id;
        });

        assertThat(read(reader, id)).isEmpty();
    }

    @Test
    void the_application_has_no_other_way_to_a_shared_record_and_none_to_a_look_or_signature() {
        var id = signed();
        read(reader, id);

        for (var who : List.of(giver, reader, outside, concerned)) {
            for (var sql : List.of(
                    "SELECT * FROM core.share_row",
                    "INSERT INTO core.share_row SELECT * FROM core.share_row",
                    "UPDATE core.look SET at = '2020-01-01Z'",
                    "DELETE FROM core.look",
                    "INSERT INTO core.look SELECT * FROM core.look",
                    "UPDATE core.agreement SET ends = 'infinity'",
                    "DELETE FROM core.agreement_signature",
                    "INSERT INTO core.agreement_signature SELECT * FROM core.agreement_signature",
                    "UPDATE core.audience_reader SET reads_until = 'infinity'",
                    "SELECT core.hand_over(1, 'share', gen_random_uuid())")) {
                assertThatThrownBy(() -> in(who, tx -> tx.sql().execute(sql)))
                        .as(sql)
                        .hasStackTraceContaining("permission denied");
            }
        }
    }

    @Test
    void a_read_that_fails_leaves_neither_record_nor_look_and_one_that_only_reads_is_refused() {
        var id = signed();
        var call = "SELECT * FROM core.read_shares('" + id + "', 10, NULL, NULL)";

        assertThatThrownBy(() -> city.as(
                        reader,
                        () -> database.read(
                                tx -> tx.sql().createQuery(call).mapToMap().list())))
                .hasStackTraceContaining("read-only transaction");
        assertThat(looks()).isZero();
    }

    @Test
    void when_its_date_has_passed_the_housekeeping_takes_the_records_away() {
        var id = signed();
        var worker = city.embedded().jdbi("yp_worker");
        var tickets =
                worker.withHandle(handle -> handle.createQuery("SELECT count(*) FROM core.issue_share_tickets(:at)")
                        .bind("at", TestCity.NOW.plus(Duration.ofDays(40)).atOffset(java.time.ZoneOffset.UTC))
                        .mapTo(Integer.class)
                        .one());

        assertThat(tickets).isZero();
        assertThat(shared(id)).isZero();
    }

    private <T> T in(Binding who, Function<Tx, T> work) {
        return city.as(who, () -> database.write(work::apply));
    }

    private static void refused(CoreError why, Supplier<?> work) {
        assertThatThrownBy(work::get)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(why));
    }
}
