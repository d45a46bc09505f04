package org.yourplace.platform.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yourplace.platform.agreements.AgreementCity.FIRST;
import static org.yourplace.platform.agreements.AgreementCity.LAST;
import static org.yourplace.platform.agreements.AgreementCity.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** What arrives of a shared record, and by which ways it cannot. */
class AgreedColumnsTest {
    private final AgreementCity here = new AgreementCity();

    @Test
    void an_unagreed_column_never_arrives_whoever_sends_it() {
        var id = here.signed();
        here.in(here.giver, tx -> here.put(tx, id, "Ann Oakley"));

        var kept = here.city.owner().withHandle(handle -> handle.createQuery("SELECT payload::text FROM core.share_row")
                .mapTo(String.class)
                .list());
        assertThat(kept).containsExactly("{\"name\": \"Ann Oakley\"}");
    }

    @Test
    void a_column_that_holds_a_key_or_is_not_declared_cannot_be_agreed_on() {
        for (var column : List.of("tenant", "password_hash")) {
            assertThatThrownBy(() -> here.city.as(
                            here.giver,
                            () -> here.agreements.propose(new Proposal(
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
        var id = here.signed();

        refused(CoreError.NOT_FOUND, () -> here.in(here.reader, tx -> here.put(tx, id, "Forged")));
        refused(CoreError.NOT_FOUND, () -> here.in(here.outside, tx -> here.put(tx, id, "Forged")));
    }

    @Test
    void the_application_has_no_other_way_to_a_shared_record_and_none_to_a_look_or_signature() {
        var id = here.signed();
        here.read(here.reader, id);

        for (var who : List.of(here.giver, here.reader, here.outside, here.concerned)) {
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
                assertThatThrownBy(() -> here.in(who, tx -> tx.sql().execute(sql)))
                        .as(sql)
                        .hasStackTraceContaining("permission denied");
            }
        }
    }

    @Test
    void a_read_that_fails_leaves_neither_record_nor_look_and_one_that_only_reads_is_refused() {
        var id = here.signed();
        var call = "SELECT * FROM core.read_shares('" + id + "', 10, NULL, NULL)";

        assertThatThrownBy(() -> here.city.as(
                        here.reader,
                        () -> here.database.read(
                                tx -> tx.sql().createQuery(call).mapToMap().list())))
                .hasStackTraceContaining("read-only transaction");
        assertThat(here.looks()).isZero();
    }
}
