package org.yourplace.csrbrokerage.allowance;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.CsrPermission;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffAnswered;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffOwed;
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
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int REF = 12;
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final FeatureContext core;
    private final Entitlements rules;
    private final SecureRandom random = new SecureRandom();

    public MyTimeOff(FeatureContext core, Entitlements rules) {
        this.core = core;
        this.rules = rules;
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
        return new MyAllowance(
                employer, true, null, null, firstDay(rule), rule.noticeWorkingDays(), rule.anyArea(), pots);
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

    /** Books at the employer, and asks for a yes. Asked twice it is booked once. */
    public TimeOff ask(AskTimeOff asked) {
        employer();
        return core.database().write(tx -> {
            var me = Me.find(tx).orElseThrow(() -> new DomainException(AllowanceError.OUTSIDE_ALLOWANCE));
            var rule = rule(tx, me.id(), asked);
            var first = firstDay(rule);
            if (asked.day().isBefore(first)) {
                throw new DomainException(
                        AllowanceError.NOTICE_TOO_SHORT, rule.noticeWorkingDays(), first.format(DATE));
            }
            return book(tx, me, rule, asked);
        });
    }

    /** Whoever runs the programme writes down what somebody asked who is not online. */
    public TimeOff askFor(UUID member, AskTimeOff asked) {
        core.access().require(CsrPermission.RUN_PROGRAMME);
        return core.database().write(tx -> {
            var them = Me.of(tx, member).orElseThrow(DomainException::notFound);
            return book(tx, them, rule(tx, member, asked), asked);
        });
    }

    private Entitlement rule(Tx tx, UUID member, AskTimeOff asked) {
        return rules.on(tx, member, asked.day())
                .orElseThrow(() -> new DomainException(AllowanceError.OUTSIDE_ALLOWANCE));
    }

    private TimeOff book(Tx tx, Me me, Entitlement rule, AskTimeOff asked) {
        var rows = AllowanceRows.grant(tx, me.id(), asked.day(), rule);
        var pots = AllowanceRows.on(tx, me.id(), asked.day(), java.util.Optional.empty());
        var pot = pot(asked, pots, rows);
        var decider = Deciders.first(tx, me);
        var id = core.ids().next();
        var booked = Refused.translate(() -> tx.sql()
                .createQuery("SELECT csr_brokerage.book(:id, :ref, :member, :allowance, :day, :starts, :ends, :minutes,"
                        + " :policy, :version, :decider, :passed, :shown)")
                .bind("id", id)
                .bind("ref", ref())
                .bind("member", me.id())
                .bind("allowance", rows.get(pot))
                .bind("day", asked.day())
                .bind("starts", TimeOffRows.minutes(asked.starts()))
                .bind("ends", TimeOffRows.minutes(asked.ends()))
                .bind("minutes", asked.minutes())
                .bind("policy", rule.policy())
                .bind("version", rule.version())
                .bind("decider", decider)
                .bind("passed", decider == null ? Deciders.PROGRAMME : 0)
                .bind("shown", asked.shown())
                .mapTo(UUID.class)
                .one());
        if (booked.equals(id)) {
            core.audit()
                    .record(
                            tx,
                            "time-off-asked",
                            id,
                            "day",
                            asked.day().toString(),
                            "minutes",
                            String.valueOf(asked.minutes()),
                            "pot",
                            pot);
            core.events().publish(tx, new TimeOffOwed(id, 0));
        }
        return TimeOffRows.find(tx, booked).orElseThrow();
    }

    private static String pot(AskTimeOff asked, List<Allowance> pots, Map<String, UUID> rows) {
        int most = pots.stream()
                .filter(one -> asked.pot() == null || one.pot().equals(asked.pot()))
                .mapToInt(Allowance::left)
                .max()
                .orElse(0);
        return pots.stream()
                .filter(one -> asked.pot() == null || one.pot().equals(asked.pot()))
                .filter(one -> one.left() >= asked.minutes() || same(asked))
                .map(Allowance::pot)
                .filter(rows::containsKey)
                .findFirst()
                .orElseThrow(() -> new DomainException(AllowanceError.TOO_LITTLE_LEFT, hours(most)));
    }

    private static boolean same(AskTimeOff asked) {
        return asked.pot() != null;
    }

    static String hours(int minutes) {
        return java.math.BigDecimal.valueOf(minutes)
                .divide(java.math.BigDecimal.valueOf(60), 2, java.math.RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String ref() {
        return random.ints(REF, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
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
        var me = Me.find(tx).orElseThrow(DomainException::notFound);
        return TimeOffRows.find(tx, id)
                .filter(found -> found.memberId().equals(me.id()))
                .orElseThrow(DomainException::notFound);
    }

    /** Calls it off: what was booked is given back. */
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
}
