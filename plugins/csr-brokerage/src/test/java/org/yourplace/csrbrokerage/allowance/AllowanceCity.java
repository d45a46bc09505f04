package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.csrbrokerage.programme.ProgrammeCity;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.who.Role;

/** Ada works for the council, her manager is Max, and the pantry is glad of her. It is Monday 1 June 2026; five working days of notice. */
final class AllowanceCity {
    static final LocalDate DAY = LocalDate.of(2026, 6, 15);
    static final Instant AFTER = Instant.parse("2026-06-16T09:00:00Z");
    static final String CANARY = "Pantry of the Canary";

    final ProgrammeCity at = new ProgrammeCity();
    final Tenant pantry = at.city.tenant("pantry");
    final AllowanceServices services = AllowanceServices.of(at.core);
    final AllowanceWork work = new AllowanceWork(at.core, services.rules());
    final Identity max = at.city.person(Role.LINE_MANAGER, at.council);
    final Identity ada = at.city.person(Role.MEMBER, at.council);
    final UUID maxId = place(max);
    final UUID adaId = place(ada);
    final UUID policy;

    AllowanceCity() {
        at.city.feature(pantry, CsrFeature.ID, true);
        policy = at.version(at.council, 1, "2026-04-01", Map.of("", new int[] {21, 14}));
        at.terms(at.council, adaId, "M1", 37, false);
        at.run(
                "UPDATE core.membership SET manager_id = ?, name = 'Ada Day', external = 'S-7' WHERE id = ?",
                maxId,
                adaId);
        at.run("UPDATE core.membership SET name = 'Max Boss', email = 'max@council.example' WHERE id = ?", maxId);
        at.run("UPDATE core.organisation SET name = ? WHERE tenant_id = ?", CANARY, pantry.id());
    }

    UUID place(Identity who) {
        return at.city.owner().withHandle(db -> db.createQuery("SELECT id FROM core.membership WHERE person_id = :id")
                .bind("id", who.person().id())
                .mapTo(UUID.class)
                .one());
    }

    Binding atWork(Identity who) {
        return Binding.tenant(at.city.partnership(), at.council, who);
    }

    Binding herself() {
        return Binding.person(at.city.partnership(), ada);
    }

    Binding host() {
        return at.city.member(pantry, Role.COORDINATOR);
    }

    <T> T as(Binding who, Supplier<T> work) {
        return at.as(who, work);
    }

    static AskTimeOff four(LocalDate day) {
        return new AskTimeOff(day, LocalTime.of(9, 0), LocalTime.of(13, 0), null, null);
    }

    TimeOff asked() {
        return as(atWork(ada), () -> services.mine().ask(four(DAY)));
    }

    TimeOff approved() {
        var asked = asked();
        as(atWork(max), () -> services.timeOff().decide(asked.id(), DecideTimeOff.approve()));
        return asked;
    }

    HostDay told(TimeOff asked) {
        return as(herself(), () -> services.myDays()
                .come(asked.ref(), services.myDays().organisation(organisation(pantry), "Pack parcels")));
    }

    UUID organisation(Tenant tenant) {
        return at.city.owner().withHandle(db -> db.createQuery(
                        "SELECT id FROM core.organisation WHERE tenant_id = :id AND NOT hosted")
                .bind("id", tenant.id())
                .mapTo(UUID.class)
                .one());
    }

    Allowance paid() {
        return pot("paid");
    }

    Allowance pot(String pot) {
        return as(atWork(ada), () -> services.mine().allowance()).allowances().stream()
                .filter(one -> one.pot().equals(pot))
                .findFirst()
                .orElseThrow();
    }

    HostDay confirm(HostDay day, Integer minutes) {
        return as(host().at(AFTER), () -> services.days().say(day.id(), SayDay.confirmed(minutes)));
    }

    static void refusedAs(ErrorCode code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(
                        DomainException.class, refused -> org.assertj.core.api.Assertions.assertThat(refused.code())
                                .isEqualTo(code));
    }
}
