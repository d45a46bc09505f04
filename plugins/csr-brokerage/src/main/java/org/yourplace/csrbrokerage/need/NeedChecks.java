package org.yourplace.csrbrokerage.need;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.CsrPermission;
import org.yourplace.csrbrokerage.need.NeedEvents.NeedChecked;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.who.Access;

/** A supporter looks at the first need of a group that is new. Its word stands in a row of its own, and a trigger carries it over. */
public final class NeedChecks {
    private final Database database;
    private final Access access;
    private final Audit audit;
    private final Events events;
    private final Clock clock;
    private final Ids ids;
    private final NeedRows rows;
    private final Opening opening;

    public NeedChecks(FeatureContext core) {
        database = core.database();
        access = core.access();
        audit = core.audit();
        events = core.events();
        clock = core.clock();
        ids = core.ids();
        rows = new NeedRows(core.places());
        opening = new Opening(core, rows);
    }

    /** What waits for the asking supporter, the oldest first. */
    public List<Need> waiting() {
        access.require(CsrPermission.BROKER);
        return database.read(rows::toCheck);
    }

    /** Whether the asking tenant supports anybody. */
    public boolean supports() {
        return database.read(tx -> tx.sql()
                .createQuery("SELECT EXISTS (SELECT FROM core.tenant WHERE supporter_id = core.tenant())")
                .mapTo(Boolean.class)
                .one());
    }

    /** Lets a need be seen, in the version that was read and in no other. */
    public void approve(UUID need, long read) {
        say(need, read, "approve", null);
    }

    /** Gives it back with a question. */
    public void ask(UUID need, long read, @Nullable String question) {
        Violations.of().text("reason", question, 1, 500).done();
        say(need, read, "ask", question);
    }

    private void say(UUID id, long read, String verdict, @Nullable String reason) {
        access.require(CsrPermission.BROKER);
        database.write(tx -> {
            var need = rows.toCheck(tx).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(DomainException::notFound);
            var insert = tx.sql()
                    .createUpdate("""
                            INSERT INTO csr_brokerage.need_check (id, need_id, need_tenant, need_version, verdict, reason, lapses_on, checked_at)
                            VALUES (:id, :need, :tenant, :version, :verdict, :reason, :lapses, :at)""")
                    .bind("id", ids.next())
                    .bind("need", id)
                    .bind("tenant", need.tenant())
                    .bind("version", read)
                    .bind("verdict", verdict)
                    .bind("reason", reason)
                    .bind("lapses", opening.lapsesOn())
                    .bind("at", clock.instant().atOffset(ZoneOffset.UTC));
            Refused.translate(insert::execute, NeedError.NEED_NOT_NOW, NeedError.NEED_WRITTEN_ANEW);
            events.publish(tx, new NeedChecked(id, need.organisationId(), need.title(), reason));
            audit.record(tx, verdict.equals("approve") ? "need-approved" : "need-questioned", id);
            return true;
        });
    }
}
