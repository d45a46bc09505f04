package org.yourplace.csrbrokerage.giving;

import static org.yourplace.csrbrokerage.CsrPermission.PAYROLL;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.who.TenantRef;

/**
 * The employer's side of giving from pay: a numbered file a month, for payroll here and for the agency by its own link. Nothing that the
 * employer can read says which charity.
 */
public final class PayrollGiving {
    static final String AGENCY_ACTION = "giving-file";
    private static final Duration LINK_VALID = Duration.ofDays(60);

    private final FeatureContext core;
    private final Settings settings;
    private final RunMaker maker;
    private final GivingLetters letters;

    public PayrollGiving(FeatureContext core) {
        this.core = core;
        this.settings = core.settings();
        this.maker = new RunMaker(core.ids());
        this.letters = new GivingLetters(core);
    }

    /**
     * How things stand.
     *
     * @param running something is still taken from pay by the last file; without an agency the next file stops it
     * @param month the month whose file can be made or is made already
     * @param made whether it is
     * @param deadline until when changes reach the month after it
     */
    public record Now(boolean offered, boolean running, String month, boolean made, LocalDate deadline) {}

    public Now now() {
        core.access().require(PAYROLL);
        var months = months();
        var closed = months.closed(core.clock().instant());
        boolean made = core.database().read(tx -> RunRows.of(tx, closed).isPresent());
        boolean running = core.database().read(RunRows::running);
        return new Now(offered(), running, closed.toString(), made, months.deadline(closed.plusMonths(1)));
    }

    public Slice<GivingRun> runs(int limit, @Nullable String after) {
        core.access().require(PAYROLL);
        return core.database().read(tx -> RunRows.list(tx, limit, cursor(after, Integer.MAX_VALUE)));
    }

    public GivingRun run(UUID id) {
        core.access().require(PAYROLL);
        return core.database().read(tx -> found(tx, id));
    }

    public Slice<GivingLine> lines(UUID run, int limit, @Nullable String after) {
        core.access().require(PAYROLL);
        return core.database().read(tx -> {
            found(tx, run);
            return RunRows.lines(tx, run, limit, cursor(after, 0));
        });
    }

    /** All lines of a file, as payroll takes them in. */
    public List<GivingLine> file(UUID run) {
        core.access().require(PAYROLL);
        return core.database().read(tx -> {
            found(tx, run);
            return RunRows.lines(tx, run);
        });
    }

    /**
     * The file of the latest month that takes no more changes. Asked again, it is the same file. Without an agency nothing can be paid on:
     * then it stops what the file before took, for payroll alone.
     */
    public GivingRun make() {
        core.access().require(PAYROLL);
        return made();
    }

    /** The same for the demo year, whose member need not be who does the payroll. */
    GivingRun made() {
        var now = core.clock().instant();
        var months = months();
        try {
            return make(months.closed(now), months);
        } catch (DomainException beaten) {
            if (beaten.code() != GivingError.GIFT_CHANGED) throw beaten;
            // somebody else was quicker: it is there now
            return make(months.closed(now), months);
        }
    }

    private GivingRun make(YearMonth month, PayrollMonths months) {
        boolean offered = offered();
        return core.database().write(tx -> {
            var before = RunRows.of(tx, month);
            if (before.isPresent()) return before.get();
            if (!offered && !RunRows.running(tx)) throw new DomainException(GivingError.GIVING_NOT_OFFERED);
            var now = core.clock().instant();
            var id = core.ids().next();
            var by = core.access().person().map(person -> person.name()).orElse("");
            if (!RunRows.open(tx, id, month, months.cut(month), agency(tx, offered), now, by)) {
                throw new DomainException(GivingError.GIFT_CHANGED);
            }
            tx.sql()
                    .createQuery("SELECT csr_brokerage.end_gifts_of_leavers()")
                    .mapTo(Integer.class)
                    .one();
            if (offered) maker.write(tx, id, months.cut(month), match(tx, month));
            else maker.stop(tx, id, months.cut(month));
            core.audit().record(tx, "giving-file-made", id);
            var run = found(tx, id);
            if (offered) send(tx, run);
            return run;
        });
    }

    /** Whose link it is; of a file that only stops what was taken, who had the one before. */
    private String agency(Tx tx, boolean offered) {
        return offered
                ? settings.value(GivingSettings.AGENCY)
                : RunRows.list(tx, 1, Integer.MAX_VALUE).items().stream()
                        .findFirst()
                        .map(GivingRun::agency)
                        .orElse("");
    }

    /** Another letter to the agency, with a link of its own; the links before it end. */
    public GivingRun sendAgain(UUID id) {
        core.access().require(PAYROLL);
        if (!offered()) throw new DomainException(GivingError.GIVING_NOT_OFFERED);
        return core.database().write(tx -> {
            var run = found(tx, id);
            core.links().revoke(tx, id);
            send(tx, run);
            core.audit().record(tx, "giving-file-sent-again", id);
            return run;
        });
    }

    private void send(Tx tx, GivingRun run) {
        var secret = core.links().issue(tx, run.id(), Set.of(AGENCY_ACTION), LINK_VALID);
        var employer = core.access().tenant().map(TenantRef::name).orElse("");
        letters.file(tx, run, employer, settings.value(GivingSettings.AGENCY_EMAIL), secret);
    }

    private Match match(Tx tx, YearMonth month) {
        return new Match(
                settings.value(GivingSettings.MATCH_PERCENT),
                settings.value(GivingSettings.MATCH_PERSON_POUNDS) * 100L,
                settings.value(GivingSettings.MATCH_PROGRAMME_POUNDS) * 100L,
                RunMaker.promised(tx, month));
    }

    private boolean offered() {
        return !settings.value(GivingSettings.AGENCY).isBlank()
                && !settings.value(GivingSettings.AGENCY_EMAIL).isBlank();
    }

    private PayrollMonths months() {
        return new PayrollMonths(core.workingDays(), settings.value(GivingSettings.DEADLINE_DAY));
    }

    private static GivingRun found(Tx tx, UUID id) {
        return RunRows.find(tx, id).orElseThrow(DomainException::notFound);
    }

    private static int cursor(@Nullable String after, int first) {
        if (after == null || after.isEmpty()) return first;
        try {
            return Integer.parseInt(after);
        } catch (NumberFormatException notOurs) {
            throw DomainException.invalid(List.of(Violation.of("after", "not-a-cursor")));
        }
    }
}
