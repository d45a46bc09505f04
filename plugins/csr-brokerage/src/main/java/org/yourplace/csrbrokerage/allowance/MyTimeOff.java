package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.CsrPermission;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffAnswered;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffWithdrawn;
import org.yourplace.csrbrokerage.programme.Entitlement;
import org.yourplace.csrbrokerage.programme.Entitlements;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.TenantRef;

/**
 * An employee's own time off, within their employer: also for those who came by its sign-on. Nobody sees another's here; for whom it is, the
 * employer's rows never say, unless the employee shows it.
 */
public final class MyTimeOff {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final FeatureContext core;
    private final Entitlements rules;
    private final Booking booking;

    public MyTimeOff(FeatureContext core, Entitlements rules) {
        this.core = core;
        this.rules = rules;
        this.booking = new Booking(core, rules);
    }

    public MyAllowance allowance() {
        var employer = employer();
        return core.database().read(tx -> Me.find(tx)
                .map(me -> allowance(tx, me, employer))
                .orElseGet(() -> MyAllowance.outside(employer, "no-place", null, List.of())));
    }

    /** Whether whoever asks is covered, or will be, or asked for something once: else there is nothing here for them. */
    public boolean matters() {
        if (core.access().person().isEmpty() || core.access().tenant().isEmpty()) return false;
        var now = allowance();
        return now.covered()
                || !now.allowances().isEmpty()
                || "councillor".equals(now.why())
                || "not-yet".equals(now.why());
    }

    private String employer() {
        core.access().requirePerson();
        return core.access().tenant().map(TenantRef::name).orElseThrow(DomainException::notFound);
    }

    private MyAllowance allowance(Tx tx, Me me, String employer) {
        var today = today();
        var known = rules.known(tx, me.id(), today);
        var pots = AllowanceRows.on(tx, me.id(), today, known.filter(rule -> open(rule, today)));
        if (known.isEmpty()) {
            var why = rules.isCouncillor(tx, me.id(), today) ? "councillor" : "no-rule";
            return MyAllowance.outside(employer, why, null, pots);
        }
        var rule = known.get();
        if (!open(rule, today)) {
            return MyAllowance.outside(employer, "not-yet", rule.openFrom(), pots);
        }
        var counting = rules.counting(tx, rule.policy());
        return new MyAllowance(
                employer,
                true,
                null,
                null,
                firstDay(rule),
                rule.noticeWorkingDays(),
                counting.what(),
                rule.anyArea(),
                WhereHelpCounts.wards(core.places(), counting.areas()),
                pots);
    }

    private static boolean open(Entitlement rule, LocalDate day) {
        return !rule.openFrom().isAfter(day);
    }

    LocalDate today() {
        return LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
    }

    private LocalDate firstDay(Entitlement rule) {
        return rule.noticeWorkingDays() == 0 ? today() : core.workingDays().after(today(), rule.noticeWorkingDays());
    }

    /** Refuses what would be elsewhere than the rule of that day lets help count. For the person's own pages: it is not kept. */
    public void checkWhere(LocalDate day, @Nullable String ward) {
        employer();
        core.database().read(tx -> {
            Me.find(tx)
                    .flatMap(me -> rules.on(tx, me.id(), day))
                    .ifPresent(rule -> WhereHelpCounts.check(
                            core.places(), rules.counting(tx, rule.policy()).areas(), ward));
            return true;
        });
    }

    /** Books at the employer, and asks for a yes. Asked twice it is booked once. */
    public TimeOff ask(AskTimeOff asked) {
        employer();
        return core.database().write(tx -> {
            var me = Me.find(tx).orElseThrow(() -> new DomainException(AllowanceError.OUTSIDE_ALLOWANCE));
            var rule = booking.rule(tx, me.id(), asked);
            var first = firstDay(rule);
            if (asked.day().isBefore(first)) {
                throw new DomainException(
                        AllowanceError.NOTICE_TOO_SHORT, rule.noticeWorkingDays(), first.format(DATE));
            }
            return booking.book(tx, me, rule, asked, true);
        });
    }

    /** Whoever runs the programme writes down what somebody asked who is not online. */
    public TimeOff askFor(UUID member, AskTimeOff asked) {
        core.access().require(CsrPermission.RUN_PROGRAMME);
        return core.database().write(tx -> {
            var them = Me.of(tx, member).orElseThrow(DomainException::notFound);
            // what they asked for themselves is theirs, with its reference
            boolean standing = Booking.standing(tx, them.id(), asked).isPresent();
            var made = booking.book(tx, them, booking.rule(tx, them.id(), asked), asked, true);
            return standing ? made.withoutRef() : made;
        });
    }

    /** What one of several asked for. */
    public record For(UUID member, AskTimeOff asked) {}

    /** The same for a list of what was agreed before: nobody is written to, and who has too little left or is not covered is left out. */
    public List<TimeOff> askForAll(List<For> several) {
        core.access().require(CsrPermission.RUN_PROGRAMME);
        var first = several.stream().map(one -> one.asked().day()).min(Comparator.naturalOrder());
        if (first.isEmpty()) return List.of();
        return core.database().write(tx -> {
            var staff = rules.staff(tx, first.get());
            var made = new ArrayList<TimeOff>();
            for (var one : several) {
                var rule = staff.on(one.member(), one.asked().day());
                var them = rule.flatMap(found -> Me.of(tx, one.member()));
                if (them.isPresent()) {
                    booking.bookIfLeft(tx, them.get(), rule.get(), one.asked()).ifPresent(made::add);
                }
            }
            return made;
        });
    }

    public Slice<TimeOff> mine(int limit, @Nullable String after) {
        employer();
        return core.database().read(tx -> Me.find(tx)
                .map(me -> TimeOffRows.list(
                        tx, new TimeOffRows.Wanted(me.id(), null, null, null, null, null), limit, after))
                .orElseGet(() -> new Slice<>(List.of(), null)));
    }

    public TimeOff read(UUID id) {
        employer();
        return core.database().read(tx -> own(tx, id));
    }

    private static TimeOff own(Tx tx, UUID id) {
        return TimeOffRows.find(tx, id)
                .filter(found -> Me.owns(tx, found.memberId()))
                .orElseThrow(DomainException::notFound);
    }

    /** Whether it can still be called off, as far as the employer's side knows. */
    public boolean mayWithdraw(TimeOff one) {
        return one.open(LocalDateTime.ofInstant(
                core.clock().instant(), core.workingDays().zone()));
    }

    /** Calls it off: what was booked is given back, and a host who waits for them is told. */
    public TimeOff withdraw(UUID id) {
        employer();
        return core.database().write(tx -> {
            var before = own(tx, id);
            boolean changed = Refused.translate(() -> tx.sql()
                    .createQuery("SELECT csr_brokerage.take_back(:id)")
                    .bind("id", id)
                    .mapTo(Boolean.class)
                    .one());
            if (changed) {
                core.audit().record(tx, "time-off-called-off", id);
                core.events().publish(tx, new TimeOffWithdrawn(id, !before.waits()));
            }
            return TimeOffRows.find(tx, id).orElseThrow();
        });
    }

    /** Takes the time that was suggested instead; that is approved with it. */
    public TimeOff takeOther(UUID id) {
        employer();
        return core.database().write(tx -> {
            own(tx, id);
            Refused.translate(() -> tx.sql()
                    .createQuery("SELECT csr_brokerage.take_other(:id)::text")
                    .bind("id", id)
                    .mapTo(String.class)
                    .list());
            core.audit().record(tx, "time-off-moved", id);
            core.events().publish(tx, new TimeOffAnswered(id, "approved"));
            return TimeOffRows.find(tx, id).orElseThrow();
        });
    }

    static String hours(int minutes) {
        return java.math.BigDecimal.valueOf(minutes)
                .divide(java.math.BigDecimal.valueOf(60), 2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
