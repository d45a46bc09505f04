package org.yourplace.csrbrokerage.programme;

import static org.yourplace.csrbrokerage.CsrPermission.RUN_PROGRAMME;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.web.IfMatch;

/** The versions of the leave policy: written as drafts, tried out, published with a date, and from then on only followed by others. */
public final class PolicyService {
    private static final String PUBLISH = """
            UPDATE csr_brokerage.policy SET state = 'published', published_at = core.at(), number = (SELECT coalesce(max(number), 0) + 1
              FROM csr_brokerage.policy WHERE tenant_id = core.tenant()) WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String WITHDRAW = """
            UPDATE csr_brokerage.policy SET state = 'withdrawn', withdrawn_at = core.at() WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String DISCARD =
            "UPDATE csr_brokerage.policy SET state = 'discarded' WHERE id = :id AND tenant_id = core.tenant()";

    private final FeatureContext core;

    public PolicyService(FeatureContext core) {
        this.core = core;
    }

    /** Drafts first, then versions, the latest first. */
    public Slice<PolicyDetails> list(int limit, @Nullable String after) {
        core.access().require(RUN_PROGRAMME);
        var from = PolicyCursor.of(after);
        var found = core.database().read(tx -> DraftRows.list(tx, today(), limit + 1, from));
        return Slice.of(found, limit, last -> PolicyCursor.of(last).text());
    }

    public PolicyDetails read(UUID id) {
        core.access().require(RUN_PROGRAMME);
        return core.database().read(tx -> found(tx, id));
    }

    public PolicyDetails add(WritePolicy said) {
        core.access().require(RUN_PROGRAMME);
        var id = core.ids().next();
        return core.database().write(tx -> {
            DraftRows.add(tx, id, said);
            rules(tx, id, said);
            core.audit().record(tx, "policy-drafted", id, "name", said.name());
            return found(tx, id);
        });
    }

    public PolicyDetails change(UUID id, @Nullable IfMatch read, WritePolicy said) {
        core.access().require(RUN_PROGRAMME);
        return core.database().write(tx -> {
            draft(tx, id, read);
            DraftRows.change(tx, id, said);
            rules(tx, id, said);
            core.audit().record(tx, "policy-changed", id, "name", said.name());
            return found(tx, id);
        });
    }

    private void rules(Tx tx, UUID id, WritePolicy said) {
        int position = 0;
        for (var rule : said.rules()) {
            DraftRows.addRule(tx, core.ids().next(), id, ++position, rule);
        }
    }

    /** Throws a draft away. */
    public void discard(UUID id) {
        core.access().require(RUN_PROGRAMME);
        core.database().write(tx -> {
            var draft = draft(tx, id, null);
            tx.sql().createUpdate(DISCARD).bind("id", id).execute();
            core.audit().record(tx, "policy-discarded", id, "name", draft.name());
            return id;
        });
    }

    /** Brings a draft into force from its day on. Asked again, it says what stands. */
    public PolicyDetails publish(UUID id, @Nullable IfMatch read) {
        core.access().require(RUN_PROGRAMME);
        return core.database().write(tx -> {
            oneAtATime(tx);
            DraftRows.lock(tx, id);
            var before = found(tx, id);
            if (before.published()) {
                return before;
            }
            var draft = draft(tx, id, read);
            if (draft.startsOn().isBefore(today())) {
                throw new DomainException(ProgrammeError.POLICY_IN_THE_PAST);
            }
            tx.sql().createUpdate(PUBLISH).bind("id", id).execute();
            core.audit()
                    .record(
                            tx,
                            "policy-published",
                            id,
                            "name",
                            draft.name(),
                            "from",
                            draft.startsOn().toString());
            return found(tx, id);
        });
    }

    /** Takes a version back under which nobody booked. */
    public PolicyDetails withdraw(UUID id) {
        core.access().require(RUN_PROGRAMME);
        return core.database().write(tx -> {
            oneAtATime(tx);
            DraftRows.lock(tx, id);
            var before = found(tx, id);
            if (before.state().equals(PolicyDetails.WITHDRAWN)) {
                return before;
            }
            if (!before.published()) {
                throw new DomainException(ProgrammeError.POLICY_STANDS);
            }
            if (BookedUnder.any(tx, id)) {
                throw new DomainException(ProgrammeError.POLICY_BOOKED_UNDER);
            }
            tx.sql().createUpdate(WITHDRAW).bind("id", id).execute();
            core.audit().record(tx, "policy-withdrawn", id, "name", before.name());
            return found(tx, id);
        });
    }

    /** Numbers follow one another, whoever publishes at the same time. */
    private static void oneAtATime(Tx tx) {
        tx.sql().execute("SELECT pg_advisory_xact_lock(hashtextextended('csr policy ' || core.tenant(), 1))");
    }

    /** Tries a version out on the staff that there is. */
    public Simulation simulate(UUID id) {
        core.access().require(RUN_PROGRAMME);
        return core.database().read(tx -> {
            var details = found(tx, id);
            var day = details.startsOn().isBefore(today()) ? today() : details.startsOn();
            var version = PolicyRows.one(tx, id).getFirst();
            var staff = TermsRows.all(tx, day, core.workingDays().zone());
            return new Trial(version, PolicyRows.published(tx), day)
                    .over(staff.values(), GradeRows.costs(tx), StaffRows.withoutTerms(tx));
        });
    }

    /** The version that decides today. */
    public Optional<PolicyDetails> inForce() {
        core.access().require(RUN_PROGRAMME);
        return core.database().read(tx -> LeaveYear.inForce(PolicyRows.published(tx), today())
                .map(version -> found(tx, version.id())));
    }

    private PolicyDetails found(Tx tx, UUID id) {
        return DraftRows.one(tx, id, today()).orElseThrow(DomainException::notFound);
    }

    private PolicyDetails draft(Tx tx, UUID id, @Nullable IfMatch read) {
        DraftRows.lock(tx, id);
        var draft = found(tx, id);
        if (!draft.draft()) {
            throw new DomainException(ProgrammeError.POLICY_STANDS);
        }
        IfMatch.check(read, draft.version());
        return draft;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
    }
}
