package org.yourplace.csrbrokerage.allowance;

import static org.yourplace.csrbrokerage.CsrPermission.DECIDE_TIME_OFF;
import static org.yourplace.csrbrokerage.CsrPermission.RUN_PROGRAMME;
import static org.yourplace.csrbrokerage.CsrPermission.SEE_TIME_OFF;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.allowance.TimeOffEvents.TimeOffAnswered;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.TenantRef;

/**
 * Time off as whoever decides sees it: a manager that of their own reports, whoever runs the programme everybody's, and the holder of a mailed
 * link the one that it is about. None of them learns for whom, unless the employee shows it, nor the reference: whoever has it can confirm.
 */
public final class TimeOffService {
    /** What a mailed link allows. */
    public static final String LINK_ACTION = "decide-time-off";

    private final FeatureContext core;

    public TimeOffService(FeatureContext core) {
        this.core = core;
    }

    /**
     * One request with what stands beside it.
     *
     * @param name of who asked
     * @param leftAfter minutes left once it is taken
     * @param within whether it is what the policy asks for
     * @param others of the same manager who are off that day
     */
    public record Beside(TimeOff timeOff, String name, int leftAfter, Within within, List<String> others) {}

    /** Which are asked for. */
    public record Asked(
            @Nullable String state,
            @Nullable String words,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Runs work for whoever came by a mailed link; refused (404) when it does not work, or the brokerage is switched off. */
    public <T> T byLink(String secret, Supplier<T> work) {
        return core.links().asLinkHolder(secret, () -> {
            core.access().requireLink(LINK_ACTION);
            if (core.access()
                    .tenant()
                    .filter(tenant -> core.switches().on(tenant.id()))
                    .isEmpty()) {
                throw DomainException.notFound();
            }
            return work.get();
        });
    }

    /** What the link is about. */
    public UUID linked() {
        return core.access().requireLink(LINK_ACTION).object();
    }

    public String employer() {
        return core.access().tenant().map(TenantRef::name).orElseThrow(DomainException::notFound);
    }

    public Slice<TimeOff> list(Asked asked, int limit, @Nullable String after) {
        mayLook();
        return core.database().read(tx -> {
            var of = seesAll() ? null : Me.find(tx).map(Me::id).orElse(new UUID(0, 0));
            var found = TimeOffRows.list(
                    tx,
                    new TimeOffRows.Wanted(null, of, asked.state(), asked.words(), asked.from(), asked.until()),
                    limit,
                    after);
            return new Slice<>(found.items().stream().map(TimeOff::withoutRef).toList(), found.next());
        });
    }

    private boolean seesAll() {
        return core.access().may(SEE_TIME_OFF);
    }

    private void mayLook() {
        if (!seesAll()) core.access().require(DECIDE_TIME_OFF);
    }

    /** Whether the asking organisation runs a programme. */
    public boolean employs() {
        return core.database().read(tx -> tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM csr_brokerage.policy WHERE tenant_id = core.tenant())")
                .mapTo(Boolean.class)
                .one());
    }

    /** How many wait for the word of whoever asks. */
    public int owed() {
        return core.database().read(tx -> {
            var me = Me.find(tx).map(Me::id).orElse(new UUID(0, 0));
            boolean runs = core.access().may(RUN_PROGRAMME);
            return tx.sql()
                    .createQuery("SELECT count(*) FROM csr_brokerage.time_off t WHERE t.tenant_id = core.tenant()"
                            + " AND t.state = 'waiting' AND t.other_day IS NULL AND t.member_id <> :me"
                            + " AND (t.decider_id = :me OR (:runs AND t.decider_id IS NULL))")
                    .bind("me", me)
                    .bind("runs", runs)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    public Beside read(UUID id) {
        boolean linked = core.access().link().isPresent();
        if (!linked) mayLook();
        return core.database().read(tx -> linked ? byLink(tx, id) : found(tx, id));
    }

    private Beside byLink(Tx tx, UUID id) {
        if (!linked().equals(id)) throw DomainException.notFound();
        return beside(tx, TimeOffRows.find(tx, id).orElseThrow(DomainException::notFound));
    }

    private Beside found(Tx tx, UUID id) {
        var one = TimeOffRows.find(tx, id).orElseThrow(DomainException::notFound);
        if (!seesAll() && !decides(tx, one)) throw DomainException.notFound();
        return beside(tx, one);
    }

    private Beside beside(Tx tx, TimeOff one) {
        return tx.sql()
                .createQuery("SELECT name, left_after, others FROM csr_brokerage.beside(:id)")
                .bind("id", one.id())
                .map((row, context) -> new Beside(
                        one.withoutRef(),
                        Objects.requireNonNullElse(row.getString("name"), ""),
                        row.getInt("left_after"),
                        Within.of(tx, core.workingDays(), one, row.getInt("left_after")),
                        List.of((String[]) row.getArray("others").getArray())))
                .findOne()
                .orElseThrow(DomainException::notFound);
    }

    /** Whether who asks manages them, was handed it, stands in for whom it was handed to, or runs the programme. */
    private boolean decides(Tx tx, TimeOff one) {
        if (core.access().may(RUN_PROGRAMME)) return true;
        var me = Me.find(tx).map(Me::id);
        return core.access().may(DECIDE_TIME_OFF)
                && me.isPresent()
                && !TimeOffRows.list(
                                tx,
                                new TimeOffRows.Wanted(
                                        one.memberId(),
                                        me.get(),
                                        null,
                                        null,
                                        one.day(),
                                        one.day().plusDays(1)),
                                100,
                                null)
                        .items()
                        .stream()
                        .filter(other -> other.id().equals(one.id()))
                        .toList()
                        .isEmpty();
    }

    /** Yes, no, or another time. The same word again changes nothing. */
    public Beside decide(UUID id, DecideTimeOff said) {
        boolean linked = core.access().link().isPresent();
        if (!linked) mayLook();
        return core.database().write(tx -> {
            var before = linked ? byLink(tx, id) : found(tx, id);
            if (!linked && !Me.owns(tx, before.timeOff().memberId()) && !decides(tx, before.timeOff()))
                throw new DomainException(CoreError.FORBIDDEN);
            checkLength(before.timeOff(), said);
            var by = linked
                    ? before.timeOff().deciderId()
                    : Me.find(tx).map(Me::id).orElse(null);
            boolean changed = Refused.translate(() -> tx.sql()
                    .createQuery("SELECT csr_brokerage.decide(:id, :answer, :reason, :by, :day, :starts, :ends)")
                    .bind("id", id)
                    .bind("answer", said.answer())
                    .bind("reason", said.reason())
                    .bind("by", by)
                    .bind("day", said.day())
                    .bind("starts", TimeOffRows.minutes(said.starts()))
                    .bind("ends", TimeOffRows.minutes(said.ends()))
                    .mapTo(Boolean.class)
                    .one());
            if (changed) {
                core.audit().record(tx, "time-off-" + said.answer(), id);
                core.events().publish(tx, new TimeOffAnswered(id, said.answer()));
            }
            return beside(tx, TimeOffRows.find(tx, id).orElseThrow());
        });
    }

    /** Approves a list of what was agreed before, without letters; what does not wait is left. For whoever runs the programme. */
    public void approveAll(List<UUID> several) {
        core.access().require(RUN_PROGRAMME);
        core.database().write(tx -> {
            var by = Me.find(tx).map(Me::id).orElse(null);
            for (var id : several) {
                var one = TimeOffRows.find(tx, id).filter(TimeOff::waits);
                if (one.isPresent() && (by == null || !Me.owns(tx, one.get().memberId()))) {
                    approve(tx, id, by);
                }
            }
            return true;
        });
    }

    private void approve(Tx tx, UUID id, @Nullable UUID by) {
        tx.sql()
                .createQuery("SELECT csr_brokerage.decide(:id, 'approved', NULL, :by, NULL, NULL, NULL)")
                .bind("id", id)
                .bind("by", by)
                .mapTo(Boolean.class)
                .one();
        core.audit().record(tx, "time-off-approved", id);
    }

    /** Another time is as long as what was asked for: what is booked stays what it was. */
    private static void checkLength(TimeOff asked, DecideTimeOff said) {
        if (said.starts() != null && said.ends() != null) {
            long minutes =
                    java.time.Duration.between(said.starts(), said.ends()).toMinutes();
            org.yourplace.spi.error.Violations.of()
                    .check(minutes == asked.minutes(), "ends", "same-length", MyTimeOff.hours(asked.minutes()))
                    .done();
        }
    }
}
