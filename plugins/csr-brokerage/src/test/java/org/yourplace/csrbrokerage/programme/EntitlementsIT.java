package org.yourplace.csrbrokerage.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;

class EntitlementsIT {
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    private final ProgrammeCity at = new ProgrammeCity();
    private final Entitlements entitlements = new Entitlements(at.core.workingDays());

    private Optional<Entitlement> on(Binding who, UUID member, LocalDate day) {
        return at.as(who, () -> at.core.database().read(tx -> entitlements.on(tx, member, day)));
    }

    private Optional<Entitlement> on(UUID member) {
        return on(at.hr, member, JUNE);
    }

    private Map<UUID, Entitlement> everybody(Binding who) {
        return at.as(who, () -> at.core.database().read(tx -> entitlements.everybody(tx, JUNE)));
    }

    @Test
    void staff_have_what_the_version_in_force_gives_their_grade() {
        var policy = at.version(at.council, 3, "2026-04-01", Map.of("M1", new int[] {21, 0}, "", new int[] {0, 14}));
        var senior = at.employee(at.council, "1", "m1", 37);
        var half = at.employee(at.council, "2", "G7", 18);

        var found = on(senior).orElseThrow();
        assertThat(found)
                .isEqualTo(new Entitlement(
                        policy,
                        3,
                        LocalDate.of(2026, 4, 1),
                        LocalDate.of(2027, 4, 1),
                        1260,
                        0,
                        LocalDate.of(2026, 4, 1),
                        5,
                        0,
                        true));
        assertThat(on(half).orElseThrow().unpaidMinutes()).isEqualTo(420);
        assertThat(on(at.hr, senior, LocalDate.of(2026, 3, 31))).isEmpty();
        assertThat(everybody(at.hr)).containsOnlyKeys(senior, half);
    }

    @Test
    void councillors_leavers_and_members_without_terms_have_nothing() {
        at.version(at.council, 1, "2026-04-01", Map.of("", new int[] {7, 0}));
        var councillor = at.member(at.council, "C1", "Cllr Moss");
        at.terms(at.council, councillor, "M1", 37, true);
        var gone = at.employee(at.council, "2", "M1", 37);
        at.run("UPDATE core.membership SET until = '2026-05-31Z' WHERE id = ?", gone);

        assertThat(on(councillor)).isEmpty();
        assertThat(on(gone)).isEmpty();
        assertThat(on(at.member(at.council, "3", "New Here"))).isEmpty();
        assertThat(on(UUID.randomUUID())).isEmpty();
    }

    @Test
    void two_records_of_one_person_count_once_and_keep_the_terms() {
        at.version(at.council, 1, "2026-04-01", Map.of("", new int[] {7, 0}));
        var old = at.employee(at.council, "1", "M1", 37);
        var kept = at.member(at.council, "2", "Person 1");
        at.run("UPDATE core.membership SET merged_into = ?, until = '2026-05-31Z' WHERE id = ?", kept, old);

        assertThat(on(kept).orElseThrow().paidMinutes()).isEqualTo(420);
        assertThat(on(old)).isEmpty();
        assertThat(everybody(at.hr)).containsOnlyKeys(kept);
    }

    @Test
    void the_staff_read_once_have_on_each_day_what_each_has_who_is_asked_for_alone() {
        at.version(at.council, 1, "2026-04-01", Map.of("M1", new int[] {7, 0}, "", new int[] {0, 14}));
        at.version(at.council, 2, "2027-01-01", Map.of("M1", new int[] {21, 0}));
        var stays = at.employee(at.council, "1", "M1", 37);
        var goes = at.employee(at.council, "2", "G7", 18);
        at.run("UPDATE core.membership SET until = '2026-08-14Z' WHERE id = ?", goes);
        var old = at.employee(at.council, "3", "M1", 37);
        var kept = at.member(at.council, "4", "Person 3");
        at.run("UPDATE core.membership SET merged_into = ?, until = '2026-05-31Z' WHERE id = ?", kept, old);
        var theirs = at.employee(at.harbourline, "1", "M1", 37);

        for (var day = JUNE; day.isBefore(JUNE.plusYears(1)); day = day.plusDays(11)) {
            var asked = day;
            for (var one : List.of(stays, goes, old, kept, theirs)) {
                assertThat(at.<Optional<Entitlement>>as(at.hr, () -> at.core
                                .database()
                                .read(tx -> entitlements.staff(tx, JUNE).on(one, asked))))
                        .isEqualTo(on(at.hr, one, asked));
            }
        }
        assertThat(on(at.hr, goes, JUNE)).isPresent();
        assertThat(on(at.hr, kept, JUNE.plusMonths(9)).orElseThrow().paidMinutes())
                .isEqualTo(21 * 60);
    }

    @Test
    void another_employer_learns_nothing() {
        at.version(at.council, 1, "2026-04-01", Map.of("", new int[] {7, 0}));
        at.version(at.harbourline, 1, "2026-04-01", Map.of("", new int[] {14, 0}));
        var theirs = at.employee(at.council, "1", "M1", 37);
        var stranger = at.city.member(at.harbourline, Role.ADMINISTRATOR);

        assertThat(on(stranger, theirs, JUNE)).isEmpty();
        assertThat(everybody(stranger)).isEmpty();
    }

    @Test
    void a_directory_takes_a_leaver_out_whole() {
        var leaver = at.employee(at.council, "1", "M1", 37);

        at.run("DELETE FROM core.membership WHERE id = ?", leaver);

        int left = at.city.owner().withHandle(db -> db.createQuery("SELECT count(*) FROM csr_brokerage.employee")
                .mapTo(Integer.class)
                .one());
        assertThat(left).isZero();
    }

    @Test
    void what_was_published_stands() {
        var policy = at.version(at.council, 1, "2026-04-01", Map.of("", new int[] {7, 0}));

        assertThatThrownBy(
                        () -> at.run("UPDATE csr_brokerage.policy SET starts_on = '2026-05-01' WHERE id = ?", policy))
                .hasMessageContaining("what was published stands");
        assertThatThrownBy(() -> at.run("DELETE FROM csr_brokerage.policy_rule WHERE policy_id = ?", policy))
                .hasMessageContaining("what was published stands");
    }
}
