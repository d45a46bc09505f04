package org.yourplace.platform.work;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.EventHandler;

/** Does the work of one ticket as its tenant, then closes it. */
final class TicketRunner {
    private static final Logger LOG = Logger.getLogger(TicketRunner.class.getName());

    private static final String READ =
            "SELECT feature, name, payload::text AS payload, moment FROM core.ticket WHERE id = :id AND tenant_id = core.tenant()";
    private static final String DONE =
            "UPDATE core.ticket SET done_at = core.at() WHERE id = :id AND tenant_id = core.tenant()";
    private static final String GAVE_UP =
            "UPDATE core.ticket SET failed_at = core.at(), problem = :problem WHERE id = :id AND tenant_id = core.tenant()";

    private final Directory directory;
    private final Bindings bindings;
    private final Database database;
    private final RunningFeatures features;
    private final List<CoreWork> own;

    TicketRunner(
            Directory directory, Bindings bindings, Database database, RunningFeatures features, List<CoreWork> own) {
        this.directory = directory;
        this.bindings = bindings;
        this.database = database;
        this.features = features;
        this.own = List.copyOf(own);
    }

    void run(TicketRef ref) {
        as(ref, asking -> read(ref).ifPresent(work -> {
            var then = work.moment() == null ? asking : asking.at(work.moment());
            if (bindings.call(then, () -> did(ref, work))) {
                database.write(tx ->
                        tx.sql().createUpdate(DONE).bind("id", ref.ticket()).execute());
            }
        }));
    }

    /** Says on the ticket that it was tried often enough. */
    void giveUp(TicketRef ref, Throwable cause) {
        var problem = kind(cause);
        as(ref, asking -> read(ref).ifPresent(work -> {
            LOG.severe(() -> "gave up %s %s of tenant %d, ticket %s: %s"
                    .formatted(work.feature(), work.name(), ref.tenant(), ref.ticket(), problem));
            if (work.isCore()) {
                own(work.name()).gaveUp(work.subject(), problem);
            }
            database.write(tx -> tx.sql()
                    .createUpdate(GAVE_UP)
                    .bind("id", ref.ticket())
                    .bind("problem", problem)
                    .execute());
        }));
    }

    /** Whether the ticket can be closed: not when its feature is off and it has to wait. */
    private boolean did(TicketRef ref, Work work) {
        if (work.isCore()) {
            own(work.name()).run(work.subject());
            return true;
        }
        if (!features.ids().contains(work.feature()) || !directory.on(ref.tenant(), work.feature())) {
            return work.isJob();
        }
        features.inside(work.feature(), () -> perform(work));
        return true;
    }

    private void perform(Work work) {
        features.jobs(work.feature()).stream()
                .filter(job -> work.isRunOf(job.name()))
                .forEach(job -> job.work().run());
        features.handlers(work.feature()).stream()
                .filter(handler -> work.isEvent(handler.type()))
                .forEach(handler -> react(handler, work));
    }

    private static <E extends Record> void react(EventHandler<E> handler, Work work) {
        handler.reaction().accept(work.event(handler.type()));
    }

    private CoreWork own(String name) {
        return own.stream()
                .filter(work -> work.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("core has no work called " + name));
    }

    private void as(TicketRef ref, Consumer<Binding> work) {
        var partnership = directory.partnership(ref.partnership());
        var tenant = directory.tenant(ref.tenant());
        if (partnership.isEmpty() || tenant.isEmpty()) {
            LOG.log(Level.WARNING, () -> "dropped work of tenant " + ref.tenant() + ", who is not here any more");
            return;
        }
        var asking = Binding.job(partnership.get(), tenant.get(), ref.ticket());
        bindings.call(asking, () -> {
            work.accept(asking);
            return true;
        });
    }

    /** Empty when the ticket is closed: the work was done before and only the scheduler did not hear of it. */
    private Optional<Work> read(TicketRef ref) {
        try {
            return database.read(tx -> tx.sql()
                    .createQuery(READ)
                    .bind("id", ref.ticket())
                    .map((row, context) -> Work.of(row))
                    .findOne());
        } catch (DomainException refused) {
            if (refused.code() == CoreError.NOT_FOUND) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** The kind of failure; its message stays in the log, because it may name persons. */
    private static String kind(Throwable cause) {
        return cause instanceof DomainException refused
                ? refused.code().code()
                : cause.getClass().getSimpleName();
    }
}
