package org.yourplace.csrbrokerage.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.web.IfMatch;
import org.yourplace.spi.who.Role;

/** J10.1: the council sets its policy, tries it out, publishes it, and changes it later without touching what was said before. */
class PolicyJourneyIT {
    private static final Instant MARCH = Instant.parse("2026-03-02T09:00:00Z");
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);
    private static final String SENIOR = "Senior manager";

    private final ProgrammeCity at = new ProgrammeCity();
    private final PolicyService policies = new PolicyService(at.core);
    private final StaffService staff = new StaffService(at.core);
    private final Entitlements entitlements = new Entitlements(at.core.workingDays());
    private final UUID director = at.employee(at.council, "1", SENIOR, 37);
    private final UUID partTimer = at.employee(at.council, "2", SENIOR, 20);
    private final UUID officer = at.employee(at.council, "3", "Officer", 37);

    private <T> T march(Supplier<T> work) {
        return at.as(at.hr.at(MARCH), work);
    }

    static WritePolicy write(LocalDate starts, WriteRule... rules) {
        return new WritePolicy(
                "Time to help", starts, 4, 1, true, true, 0, 5, List.of(), List.of(), null, null, List.of(rules));
    }

    private static WritePolicy asDecided() {
        return write(
                APRIL, new WriteRule(SENIOR, null, 21 * 60, 0, null), new WriteRule(null, null, 0, 14 * 60, SEPTEMBER));
    }

    private Optional<Entitlement> found(UUID member, LocalDate day) {
        return at.as(at.hr, () -> at.core.database().read(tx -> entitlements.on(tx, member, day)));
    }

    private Entitlement on(UUID member, LocalDate day) {
        return found(member, day).orElseThrow();
    }

    @Test
    void a_draft_is_tried_out_published_and_followed_by_another() {
        var draft = march(() -> policies.add(asDecided()));
        march(() -> {
            staff.cost(List.of(new WriteGradeCost(SENIOR, 4_000)));
            return true;
        });

        var tried = march(() -> policies.simulate(draft.id()));
        assertThat(tried.day()).isEqualTo(APRIL);
        assertThat(tried.lines()).extracting(Simulation.Line::grade).containsExactly("Officer", SENIOR);
        var seniors = tried.lines().getLast();
        assertThat(seniors.people()).isEqualTo(2);
        assertThat(seniors.paidMinutes()).isEqualTo(1260 + 690);
        assertThat(seniors.costPence()).isEqualTo(1950 * 4_000 / 60);
        assertThat(tried.lines().getFirst().opensOn()).isEqualTo(SEPTEMBER);
        assertThat(tried.total().unpaidMinutes()).isEqualTo(840);
        assertThat(tried.total().coveredNow()).isZero();
        assertThat(tried.withoutCost()).isEmpty();

        var published = march(() -> policies.publish(draft.id(), null));
        assertThat(published.number()).isEqualTo(1);
        var had = List.of(on(director, SEPTEMBER), on(partTimer, SEPTEMBER), on(officer, SEPTEMBER));
        assertThat(had.stream().mapToInt(Entitlement::paidMinutes).sum())
                .as("what was tried out is what they have")
                .isEqualTo((int) tried.total().paidMinutes());
        assertThat(had.stream().mapToInt(Entitlement::unpaidMinutes).sum())
                .isEqualTo((int) tried.total().unpaidMinutes());
        assertThat(found(officer, APRIL)).as("not rolled out yet").isEmpty();

        var second = at.as(
                at.hr, () -> policies.add(write(LocalDate.of(2026, 10, 1), new WriteRule(null, null, 840, 0, null))));
        at.as(at.hr, () -> policies.publish(second.id(), null));
        assertThat(on(director, SEPTEMBER).paidMinutes()).isEqualTo(1260);
        assertThat(on(director, LocalDate.of(2026, 10, 1)).paidMinutes()).isEqualTo(840);
        assertThat(at.as(at.hr, () -> policies.read(draft.id())).rules())
                .as("the first version says what it said")
                .isEqualTo(published.rules());
        assertThat(at.as(at.hr, () -> policies.read(draft.id())).until()).isEqualTo("2026-10-01");
    }

    @Test
    void the_change_against_what_is_in_force_is_told() {
        march(() -> policies.publish(policies.add(asDecided()).id(), null));

        var cut = at.as(
                at.hr, () -> policies.add(write(LocalDate.of(2026, 10, 1), new WriteRule(null, null, 840, 0, null))));
        var tried = at.as(at.hr, () -> policies.simulate(cut.id()));

        assertThat(tried.total().paidMinutesNow()).isEqualTo(1950);
        assertThat(tried.total().paidMinutes()).isEqualTo(840 + 465 + 840);
        assertThat(tried.total().costPence()).as("no cost is invented").isNull();
        assertThat(tried.withoutCost()).containsExactly("Officer", SENIOR);
    }

    @Test
    void publishing_twice_makes_one_version() {
        var draft = march(() -> policies.add(asDecided()));

        march(() -> policies.publish(draft.id(), null));
        var again = march(() -> policies.publish(draft.id(), null));

        assertThat(again.number()).isEqualTo(1);
        assertThat(march(() -> policies.list(20, null)).items()).hasSize(1);
    }

    @Test
    void what_has_begun_in_the_past_is_refused() {
        var draft = at.as(at.hr, () -> policies.add(asDecided()));

        assertThatThrownBy(() -> at.as(at.hr, () -> policies.publish(draft.id(), null)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("policy-in-the-past");
    }

    @Test
    void a_published_version_is_neither_changed_nor_thrown_away() {
        var version = march(() -> policies.publish(policies.add(asDecided()).id(), null));

        assertThatThrownBy(() -> march(() -> policies.change(version.id(), null, asDecided())))
                .hasMessageContaining("policy-stands");
        assertThatThrownBy(() -> march(() -> {
                    policies.discard(version.id());
                    return true;
                }))
                .hasMessageContaining("policy-stands");
    }

    @Test
    void a_version_under_which_nobody_booked_is_taken_back() {
        var version = march(() -> policies.publish(policies.add(asDecided()).id(), null));

        var taken = at.as(at.hr, () -> policies.withdraw(version.id()));

        assertThat(taken.state()).isEqualTo("withdrawn");
        assertThat(found(director, SEPTEMBER)).isEmpty();
        assertThat(at.as(at.hr, () -> policies.withdraw(version.id())).state()).isEqualTo("withdrawn");
    }

    @Test
    void two_editors_do_not_overwrite_each_other() {
        var draft = march(() -> policies.add(asDecided()));
        march(() -> policies.change(
                draft.id(),
                new IfMatch(draft.version()),
                write(SEPTEMBER, asDecided().rules().getFirst())));

        assertThatThrownBy(() -> march(() -> policies.change(draft.id(), new IfMatch(draft.version()), asDecided())))
                .hasMessageContaining("stale");
        assertThat(march(() -> policies.read(draft.id())).rules()).hasSize(1);
    }

    @Test
    void a_thrown_away_draft_is_gone() {
        var draft = march(() -> policies.add(asDecided()));

        march(() -> {
            policies.discard(draft.id());
            return true;
        });

        assertThatThrownBy(() -> march(() -> policies.read(draft.id()))).hasMessageContaining("not-found");
    }

    @Test
    void others_may_not_and_another_employer_finds_nothing() {
        var draft = march(() -> policies.add(asDecided()));
        var member = at.city.member(at.council, Role.LINE_MANAGER);
        var stranger = at.city.member(at.harbourline, Role.ADMINISTRATOR);

        assertThatThrownBy(() -> at.as(member, () -> policies.simulate(draft.id())))
                .hasMessageContaining("forbidden");
        assertThatThrownBy(() -> at.as(stranger, () -> policies.read(draft.id())))
                .hasMessageContaining("not-found");
        assertThat(at.as(stranger, () -> policies.list(20, null)).items()).isEmpty();
    }
}
