package org.yourplace.platform.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.cases.CaseEntry;
import org.yourplace.spi.cases.CaseFile;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;

/** Who is in a case reads it and adds to it; nobody changes what is said, and nobody else knows of it. */
class CasesTest extends OpenCase {
    private final Tenant stranger = city.tenant("stranger");
    private final Binding outside = city.member(stranger, Role.ADMINISTRATOR);

    private void leave(Binding who) {
        in(who, tx -> {
            cases.leave(tx, brief, firm.id());
            return brief;
        });
    }

    @Test
    void parties_append_and_everybody_in_it_reads_the_same_in_the_same_order() {
        admit();
        say(party, "we can send Ann");
        say(owner, "thank you");

        assertThat(words(owner)).containsExactly("two days in May", "we can send Ann", "thank you");
        assertThat(words(party)).isEqualTo(words(owner));
        assertThat((List<CaseEntry>) in(party, tx -> cases.entries(tx, brief)))
                .extracting(CaseEntry::number, CaseEntry::party)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, broker.id()),
                        org.assertj.core.groups.Tuple.tuple(2L, firm.id()),
                        org.assertj.core.groups.Tuple.tuple(3L, broker.id()));
        assertThat(in(party, tx -> cases.find(tx, brief)).orElseThrow().parties())
                .extracting("slug")
                .containsExactly("svs", "firm");
        assertThat((int) in(owner, tx -> cases.state(tx, brief, 0, (count, entry) -> count + 1)))
                .isEqualTo(3);
    }

    @Test
    void to_a_stranger_it_is_not_there() {
        assertThat((Optional<CaseFile>) in(outside, tx -> cases.find(tx, brief)))
                .isEmpty();
        assertThat(words(outside)).isEmpty();
        assertThat(in(outside, tx -> cases.list(tx, "brief", null, 10)).items()).isEmpty();
        refused(CoreError.NOT_FOUND, () -> say(outside, "let me in"));
        refused(CoreError.NOT_FOUND, () -> leave(outside));
        refused(CoreError.NOT_FOUND, () -> close(outside));
        assertThat((Optional<CaseFile>)
                        in(city.member(broker, Role.MEMBER), tx -> new CoreCases("bids", city.ids()).find(tx, brief)))
                .as("to another feature")
                .isEmpty();
    }

    @Test
    void a_party_does_not_let_others_in_nor_close_it_nor_have_the_owner_go() {
        admit();

        refused(
                CoreError.NOT_FOUND,
                () -> in(party, tx -> {
                    cases.admit(tx, brief, stranger.id());
                    return brief;
                }));
        refused(CoreError.NOT_FOUND, () -> close(party));
        refused(
                CoreError.NOT_FOUND,
                () -> in(party, tx -> {
                    cases.leave(tx, brief, broker.id());
                    return brief;
                }));
    }

    @Test
    void a_party_that_left_keeps_its_own_words_and_reads_nothing_else_old_or_new() {
        admit();
        say(party, "we can send Ann");
        leave(party);
        say(owner, "who else?");

        assertThat(words(party)).isEmpty();
        assertThat((Optional<CaseFile>) in(party, tx -> cases.find(tx, brief))).isEmpty();
        assertThat(rows(party)).containsExactly("we can send Ann");
        refused(CoreError.NOT_FOUND, () -> say(party, "and another thing"));
        assertThat(words(owner)).containsExactly("two days in May", "we can send Ann", "who else?");

        admit();

        assertThat(words(party)).as("let in again").hasSize(3);
    }

    private List<String> rows(Binding who) {
        return in(who, tx -> tx.sql()
                .createQuery("SELECT payload ->> 'words' FROM core.case_entry ORDER BY number")
                .mapTo(String.class)
                .list());
    }

    @Test
    void the_owner_has_a_party_go() {
        admit();
        leave(owner);

        refused(CoreError.NOT_FOUND, () -> say(party, "hello?"));
    }

    @Test
    void nothing_is_added_to_a_closed_case_and_its_parties_still_read_it() {
        admit();
        close(owner);

        refused(CoreError.CLOSED, () -> say(owner, "one more"));
        refused(CoreError.CLOSED, () -> say(party, "one more"));
        refused(CoreError.CLOSED, this::admit);
        refused(CoreError.CLOSED, () -> close(owner));
        refused(CoreError.NOT_FOUND, () -> say(outside, "is it closed?"));
        assertThat(words(party)).containsExactly("two days in May");
    }

    @Test
    void nobody_writes_in_another_partys_name_or_in_a_case_by_hand() {
        admit();
        var file =
                "SELECT :id, %s, audience_id, id, tenant_id, 'said', '{}'::jsonb FROM core.case_file WHERE id = :case";
        var insert = "INSERT INTO core.case_entry (id, tenant_id, audience_id, case_id, owner_id, kind, payload) ";

        assertThatThrownBy(() -> by(party, insert + file.formatted(broker.id())))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(
                        () -> by(
                                party,
                                "INSERT INTO core.case_entry (id, audience_id, case_id, owner_id, kind, at) SELECT :id, audience_id, id, tenant_id, 'x', '2020-01-01Z' FROM core.case_file WHERE id = :case"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> by(
                        outside,
                        insert + "SELECT :id, " + stranger.id() + ", " + stranger.id() + ", :case, " + broker.id()
                                + ", 'said', '{}'::jsonb"))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("not-found");
        for (var sql : List.of(
                "UPDATE core.case_entry SET kind = 'x' WHERE case_id = :case OR id = :id",
                "DELETE FROM core.case_entry WHERE case_id = :case OR id = :id",
                "UPDATE core.case_file SET closed_at = NULL WHERE id = :case OR id = :id",
                "DELETE FROM core.case_party WHERE case_id = :case OR case_id = :id")) {
            assertThatThrownBy(() -> by(owner, sql)).as(sql).hasStackTraceContaining("permission denied");
        }
    }

    private int by(Binding who, String sql) {
        return in(who, tx -> tx.sql()
                .createUpdate(sql)
                .bind("id", UUID.randomUUID())
                .bind("case", brief)
                .execute());
    }

    private static void refused(CoreError why, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(why));
    }
}
