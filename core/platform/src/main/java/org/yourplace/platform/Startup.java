package org.yourplace.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.agreements.Agreements;
import org.yourplace.platform.consent.CoreConsents;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.demo.DemoAgreements;
import org.yourplace.platform.demo.DemoConsents;
import org.yourplace.platform.demo.DemoPlanter;
import org.yourplace.platform.demo.DemoStaff;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.DirectoryWatch;
import org.yourplace.platform.members.Deputies;
import org.yourplace.platform.members.Invitations;
import org.yourplace.platform.members.Members;
import org.yourplace.platform.plugin.PluginHost;
import org.yourplace.platform.settings.Deployment;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.platform.work.WorkRunner;
import org.yourplace.spi.data.Ids;

/**
 * The order in which a node comes up: features, directory watch, the demo year where it is wanted, and only then work after commit.
 * Readiness waits for the last of them.
 */
@ApplicationScoped
public class Startup {
    private static final Logger LOG = Logger.getLogger(Startup.class.getName());

    @Inject
    private PluginHost host;

    @Inject
    private Directory directory;

    @Inject
    private Bindings bindings;

    @Inject
    private Identities identities;

    @Inject
    private Ids ids;

    @Inject
    private Deployment deployment;

    @Inject
    private Agreements agreements;

    @Inject
    @Named("app")
    private Jdbi app;

    @Inject
    @Named("worker")
    private Jdbi worker;

    @Inject
    private Instance<DirectoryWatch> watch;

    @Inject
    private Instance<WorkRunner> work;

    @Inject
    private Members members;

    @Inject
    private Invitations invitations;

    @Inject
    private Deputies deputies;

    @Inject
    private CoreConsents consents;

    @Inject
    private JtaDatabase database;

    @Resource
    private ManagedThreadFactory threads;

    private volatile boolean ready;
    private volatile List<String> problems = List.of();

    /** Asking for a part is what begins it. */
    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        watch.get();
        threads.newThread(this::rest).start();
    }

    private void rest() {
        try {
            if (deployment.value("yourplace.demo").map(Boolean::parseBoolean).orElse(false)) {
                var planter =
                        new DemoPlanter(host, directory, bindings, identities, ids, app, worker, Clock.systemUTC());
                problems = planter.plant(new DemoStaff(members, invitations, deputies)
                        .andThen(new DemoAgreements(agreements))
                        .andThen(new DemoConsents(consents, database)));
            }
            work.get();
            ready = true;
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "the node cannot come up", failed);
            problems = List.of("the node cannot come up: " + failed);
        }
    }

    /** Whether everything has begun. */
    public boolean ready() {
        return ready;
    }

    /** What went wrong meanwhile; a node may be ready all the same. */
    public List<String> problems() {
        return problems;
    }
}
