package org.yourplace.csrbrokerage.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.who.Access;

/** A group writes what it needs, lets it be seen, keeps it open, and says when it is met or no longer wanted. */
public final class NeedService {
    private final Database database;
    private final Access access;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;
    private final WorkingDays workingDays;
    private final NeedWriters writers;
    private final NeedRows rows;
    private final NeedChanges changes;
    private final KnownWords known;
    private final NeedEntries entries;
    private final Opening opening;

    public NeedService(FeatureContext core) {
        database = core.database();
        access = core.access();
        organisations = core.organisations();
        audit = core.audit();
        clock = core.clock();
        ids = core.ids();
        workingDays = core.workingDays();
        writers = new NeedWriters(core.access());
        rows = new NeedRows(core.places());
        changes = new NeedChanges(core.clock());
        known = new KnownWords(core);
        entries = new NeedEntries(core);
        opening = new Opening(core, rows);
    }

    public Slice<Need> own(NeedsAsked asked) {
        writers.require();
        var only = writers.only();
        return database.read(tx -> rows.own(
                tx,
                only.isEmpty()
                        ? asked
                        : new NeedsAsked(
                                asked.status(),
                                asked.kind(),
                                only.get(),
                                asked.words(),
                                asked.limit(),
                                asked.after())));
    }

    public Need readOwn(UUID id) {
        writers.require();
        return database.read(tx -> own(tx, id));
    }

    /** The organisations that the tenant can write a need for: its own first, then those it hosts. */
    public List<Organisation> writableFor() {
        writers.require();
        return database.read(organisations::kept);
    }

    /** A new need: open, or with its supporter first; a draft when it is kept for later. */
    public Need write(WriteNeed said) {
        writers.require();
        known.check(said);
        var place = known.place(said);
        return database.write(tx -> {
            var host = host(tx, writers.host(said.organisationId()));
            var id = ids.next();
            changes.add(tx, id, host.id(), said, place);
            return said.keptForLater() ? settled(tx, id, "need-drafted") : opened(tx, own(tx, id), host);
        });
    }

    /** Says everything anew. Its kind stays; an open one that changes stays open. */
    public Need rewrite(UUID id, @Nullable Long read, WriteNeed said) {
        writers.require();
        known.check(said);
        var place = known.place(said);
        return database.write(tx -> {
            var before = ownAt(tx, id, read == null ? said.version() : read);
            mustBe(before, NeedStatus.DRAFT, NeedStatus.SUBMITTED, NeedStatus.OPEN);
            Violations.of()
                    .check(before.kind().equals(said.kind()), "kind", "stays-the-same")
                    .done();
            changes.rewrite(tx, before, said, place, audience(tx, before, said));
            var host = organisations.find(tx, before.organisationId()).orElseThrow(DomainException::notFound);
            if (before.is(NeedStatus.DRAFT) && !said.keptForLater()) {
                return opened(tx, own(tx, id), host);
            }
            mustBeReady(before.is(NeedStatus.DRAFT), place);
            return settled(tx, id, "need-edited");
        });
    }

    /** Lets it be seen, or hands it to the supporter first: the answer says which. Also what was met, withdrawn or lapsed. */
    public Need publish(UUID id, @Nullable Long read) {
        writers.require();
        return database.write(tx -> {
            var need = ownAt(tx, id, read);
            mustBe(need, NeedStatus.DRAFT, NeedStatus.MET, NeedStatus.WITHDRAWN, NeedStatus.LAPSED);
            return opened(
                    tx, need, organisations.find(tx, need.organisationId()).orElseThrow(DomainException::notFound));
        });
    }

    public Need withdraw(UUID id, @Nullable Long read, @Nullable String reason) {
        Violations.of().optionalText("reason", reason, 500).done();
        return moved(id, read, NeedStatus.WITHDRAWN, reason, NeedStatus.DRAFT, NeedStatus.SUBMITTED, NeedStatus.OPEN);
    }

    /** Somebody was found. */
    public Need met(UUID id, @Nullable Long read) {
        return moved(id, read, NeedStatus.MET, null, NeedStatus.OPEN);
    }

    /** Still wanted: it lapses later. */
    public Need keepOpen(UUID id, @Nullable Long read) {
        writers.require();
        return database.write(tx -> {
            var need = ownAt(tx, id, read);
            mustBe(need, NeedStatus.OPEN);
            changes.keepOpen(tx, need, opening.lapsesOn());
            return settled(tx, id, "need-kept-open");
        });
    }

    private Need moved(UUID id, @Nullable Long read, NeedStatus to, @Nullable String reason, NeedStatus... from) {
        writers.require();
        return database.write(tx -> {
            var need = ownAt(tx, id, read);
            if (need.is(to)) {
                return need;
            }
            mustBe(need, from);
            changes.move(tx, need, to, reason, opening.audience(tx, to, need.seekers()));
            return settled(tx, id, "need-" + to.code());
        });
    }

    private Need opened(Tx tx, Need need, Organisation host) {
        mustBeReady(false, new Whereabouts(need.postcode(), need.point(), need.lsoa(), need.ward(), need.remote()));
        Violations.of()
                .check(
                        need.asKind() != NeedKind.TEAM_DAY
                                || need.starts() == null
                                || !need.starts().isBefore(today()),
                        "starts",
                        "in-the-past")
                .done();
        var to = opening.mustBeChecked(tx, host) ? NeedStatus.SUBMITTED : NeedStatus.OPEN;
        changes.open(tx, need, to, opening.audience(tx, to, need.seekers()), opening.lapsesOn());
        return settled(tx, need.id(), to == NeedStatus.OPEN ? "need-published" : "need-submitted");
    }

    private static void mustBeReady(boolean draft, Whereabouts place) {
        Violations.of()
                .check(draft || place.known(), "postcode", "place-needed")
                .done();
    }

    private long audience(Tx tx, Need before, WriteNeed said) {
        return opening.audience(tx, NeedStatus.of(before.status()).orElseThrow(), said.forResidents());
    }

    private Need settled(Tx tx, UUID id, String deed) {
        var need = own(tx, id);
        entries.keep(tx, need);
        audit.record(tx, deed, id, "title", need.title());
        return need;
    }

    private Need ownAt(Tx tx, UUID id, @Nullable Long read) {
        changes.lock(tx, id);
        var need = own(tx, id);
        if (read != null && read != need.version()) {
            throw new DomainException(CoreError.STALE);
        }
        return need;
    }

    private Need own(Tx tx, UUID id) {
        long tenant = access.tenant().orElseThrow(DomainException::notFound).id();
        var need = rows.find(tx, id).filter(found -> found.tenant() == tenant).orElseThrow(DomainException::notFound);
        writers.mustReach(need.organisationId());
        return need;
    }

    private Organisation host(Tx tx, @Nullable UUID id) {
        if (id == null) {
            return organisations.own(tx);
        }
        long tenant = access.tenant().orElseThrow(DomainException::notFound).id();
        return organisations
                .find(tx, id)
                .filter(found -> found.tenant() == tenant)
                .orElseThrow(
                        () -> DomainException.invalid(List.of(Violation.of("organisationId", "unknown-organisation"))));
    }

    private static void mustBe(Need need, NeedStatus... any) {
        if (!Set.of(any).contains(NeedStatus.of(need.status()).orElseThrow())) {
            throw new DomainException(NeedError.NEED_NOT_NOW);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workingDays.zone());
    }
}
