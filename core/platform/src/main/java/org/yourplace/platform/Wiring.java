package org.yourplace.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.data.BoundDataSource;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.data.PersistenceUnits;
import org.yourplace.platform.data.PostgresWords;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.DirectoryWatch;
import org.yourplace.platform.time.MovableClock;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;

/** Puts the parts that know no container into the container. The one place that looks resources up. */
@ApplicationScoped
public class Wiring {
    @Resource(lookup = "jdbc/app")
    private DataSource app;

    @Resource(lookup = "jdbc/worker")
    private DataSource worker;

    @Resource
    private ManagedThreadFactory threads;

    /** As the application's role, outside any unit of work: nothing is set, no row is seen, definer functions work. */
    @Produces
    @Singleton
    @Named("app")
    Jdbi appJdbi() {
        return Jdbi.create(app).installPlugin(new PostgresWords());
    }

    /** As the worker's role: directory, scheduler, jobs. */
    @Produces
    @Singleton
    @Named("worker")
    Jdbi workerJdbi() {
        return Jdbi.create(worker).installPlugin(new PostgresWords());
    }

    @Produces
    @Singleton
    Directory directory(@Named("worker") Jdbi jdbi) {
        var directory = Directory.on(jdbi);
        directory.refresh();
        return directory;
    }

    @Produces
    @Singleton
    DirectoryWatch watch(Directory directory) {
        return new DirectoryWatch(directory, worker, threads);
    }

    void stop(@Disposes DirectoryWatch watch) {
        watch.close();
    }

    @Produces
    @Singleton
    Clock clock(Bindings bindings) {
        return new MovableClock(Clock.systemUTC(), bindings);
    }

    @Produces
    @Singleton
    Identities identities(@Named("app") Jdbi jdbi, Clock clock) {
        return new Identities(jdbi, clock);
    }

    @Produces
    @Singleton
    BindingAccess access(Bindings bindings, Directory directory) {
        return new BindingAccess(bindings, directory);
    }

    @Produces
    @Singleton
    PersistenceUnits units() {
        return new PersistenceUnits(new BoundDataSource(app));
    }

    /** Core's own database; a feature's is made of it with the feature's persistence unit. */
    @Produces
    @Singleton
    JtaDatabase database(Bindings bindings, Clock clock, Identities identities) {
        var jdbi = Jdbi.create(new BoundDataSource(app)).installPlugin(new PostgresWords());
        return new JtaDatabase(Wiring::transaction, jdbi, null, bindings, clock, identities::again);
    }

    private static UserTransaction transaction() {
        try {
            return InitialContext.doLookup("java:comp/UserTransaction");
        } catch (NamingException missing) {
            throw new IllegalStateException("no transactions here: work must run on a managed thread", missing);
        }
    }
}
