package org.yourplace.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SealTest {
    private final SealedCity sealed = new SealedCity();
    private final org.yourplace.platform.directory.Tenant group = sealed.tenant("group");

    private long count(String sql) {
        return sealed.superuser()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }

    private void superuser(String sql) {
        sealed.superuser().useTransaction(handle -> {
            handle.execute("SET LOCAL session_replication_role = replica");
            handle.execute(sql);
        });
    }

    @Test
    void every_line_stands_in_one_block_and_an_untouched_trail_has_no_findings() {
        sealed.writeSome(6);
        sealed.sealer.run();
        sealed.writeSome(5);
        sealed.sealer.run();

        assertThat(count("SELECT count(*) FROM core.audit_sealed")).isEqualTo(11);
        assertThat(count("SELECT max(number) FROM core.audit_seal")).isEqualTo(2);
        assertThat(count("SELECT count(*) FROM core.audit_queue")).isZero();
        assertThat(sealed.findings()).isEmpty();
    }

    @Test
    void nothing_new_makes_no_block() {
        sealed.writeSome(1);

        assertThat(sealed.sealer.run()).isEqualTo(1);
        assertThat(sealed.sealer.run()).isZero();
    }

    @Test
    void a_line_that_commits_after_a_block_with_an_earlier_instant_stands_in_the_next() throws Exception {
        try (var late = sealed.embedded.as("yp_owner").getConnection()) {
            late.setAutoCommit(false);
            late.createStatement()
                    .execute(
                            "INSERT INTO core.audit (id, tenant_id, audience_id, at, action, subject) VALUES (gen_random_uuid(), "
                                    + group.id() + ", " + group.id() + ", '2020-01-01Z', 'late', gen_random_uuid())");
            sealed.writeSome(3);
            sealed.sealer.run();
            late.commit();
        }
        sealed.sealer.run();

        assertThat(count("SELECT number FROM core.audit_sealed s JOIN core.audit a USING (id) WHERE a.action = 'late'"))
                .isEqualTo(2);
        assertThat(sealed.findings()).isEmpty();
    }

    @Test
    void nodes_that_seal_while_others_write_leave_one_chain_and_no_line_out() throws Exception {
        var done = new CountDownLatch(3);
        try (var pool = Executors.newFixedThreadPool(7)) {
            for (int writer = 0; writer < 3; writer++) {
                pool.submit(() -> {
                    IntStream.range(0, 60).forEach(i -> sealed.write(group, "step", "n", "" + i));
                    done.countDown();
                });
            }
            var sealers = IntStream.range(0, 3)
                    .mapToObj(node -> pool.submit((Callable<Integer>) () -> {
                        var own = new Sealer(sealed.embedded.jdbi("yp_worker"), SealedCity.KEY, Clock.systemUTC());
                        int blocks = 0;
                        while (done.getCount() > 0) {
                            blocks += own.run();
                        }
                        return blocks + own.run();
                    }))
                    .toList();
            var checker = pool.submit(() -> {
                int found = 0;
                while (done.getCount() > 0) {
                    found += Verify.run(
                                    new org.yourplace.platform.migrate.Login(sealed.embedded.url(), "yp_owner", ""),
                                    SealedCity.KEY,
                                    List.of())
                            .findings()
                            .size();
                }
                return found;
            });
            assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
            int blocks = 0;
            for (var sealer : sealers) {
                blocks += sealer.get();
            }
            assertThat(checker.get()).isZero();
            assertThat(count("SELECT count(*) FROM core.audit_seal")).isEqualTo(blocks);
        }
        assertThat(count("SELECT count(*) FROM core.audit_sealed")).isEqualTo(180);
        assertThat(sealed.findings()).isEmpty();
    }

    @Test
    void an_erased_detail_is_no_tampering() {
        sealed.writeSome(8);
        sealed.sealer.run();
        superuser("DELETE FROM core.audit_detail");

        assertThat(sealed.findings()).isEmpty();
    }

    @Test
    void a_deployment_without_a_key_seals_nothing_and_loses_nothing() {
        sealed.writeSome(2);
        new Sealer(sealed.embedded.jdbi("yp_worker"), SealKey.of(Optional.empty()), Clock.systemUTC()).run();
        assertThat(count("SELECT count(*) FROM core.audit_queue")).isEqualTo(2);

        sealed.sealer.run();
        assertThat(sealed.findings()).isEmpty();
    }

    @Test
    void a_chain_made_with_another_key_is_found() {
        sealed.writeSome(2);
        new Sealer(sealed.embedded.jdbi("yp_worker"), SealedCity.key((byte) 9), Clock.systemUTC()).run();

        assertThat(sealed.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder(Finding.Kind.BLOCK_CHANGED, Finding.Kind.END_CHANGED);
    }

    @Test
    void a_database_put_back_to_an_earlier_state_contradicts_what_was_noted_of_a_later_one() {
        sealed.writeSome(2);
        sealed.sealer.run();
        var end = sealed.superuser().withHandle(handle -> handle.createQuery("SELECT hash FROM core.audit_head")
                .mapTo(byte[].class)
                .one());
        var noted = new Anchor("southampton/group", 1, java.util.HexFormat.of().formatHex(end));
        assertThat(sealed.findings(noted)).isEmpty();

        superuser("DELETE FROM core.audit_head");
        superuser("DELETE FROM core.audit_sealed");
        superuser("DELETE FROM core.audit_seal");
        superuser("DELETE FROM core.audit_detail");
        superuser("DELETE FROM core.audit");

        assertThat(sealed.findings()).isEmpty();
        assertThat(sealed.findings(noted)).extracting(Finding::kind).containsExactly(Finding.Kind.ANCHOR_CONTRADICTED);
    }

    @Test
    void a_finding_says_in_words_what_is_wrong_and_where() {
        var id = UUID.fromString("00000000-0000-0000-0000-000000000001");

        assertThat(new Finding("southampton/svs", Finding.Kind.LINE_CHANGED, 17L, id).words())
                .isEqualTo("southampton/svs: a line was changed after it was sealed, block 17, line " + id);
    }

    @Test
    void neither_the_application_nor_the_worker_can_change_a_line_or_a_block() {
        sealed.writeSome(1);
        sealed.sealer.run();
        for (var role : List.of("yp_app", "yp_worker", "yp_config")) {
            for (var table : List.of("audit", "audit_seal", "audit_sealed", "audit_head", "audit_queue")) {
                for (var sql : List.of("UPDATE core.%s SET tenant_id = tenant_id", "DELETE FROM core.%s")) {
                    assertThatThrownBy(() -> sealed.embedded
                                    .jdbi(role)
                                    .useHandle(handle -> handle.execute(sql.formatted(table))))
                            .as(role + " " + sql.formatted(table))
                            .hasMessageContaining("permission denied");
                }
            }
        }
    }
}
