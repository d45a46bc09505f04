package org.yourplace.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.agreements.Datasets;
import org.yourplace.platform.agreements.NewsWork;
import org.yourplace.platform.agreements.ShareWork;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.mail.AccountLetters;
import org.yourplace.platform.mail.MailConfig;
import org.yourplace.platform.mail.TenantLetters;
import org.yourplace.platform.seal.SealKey;
import org.yourplace.platform.seal.Sealer;
import org.yourplace.platform.settings.Deployment;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.work.Routine;
import org.yourplace.platform.work.RunningFeatures;
import org.yourplace.platform.work.WorkRunner;

/** Puts what works by itself into the container: letters to carry, shares to renew, the trail to seal. */
@ApplicationScoped
public class WorkWiring {
    private static final Clock PRESENT = Clock.systemUTC();

    @Resource(lookup = "jdbc/worker")
    private DataSource worker;

    @Resource
    private ManagedThreadFactory threads;

    @Produces
    @Singleton
    MailConfig mailConfig(Deployment deployment) {
        return MailConfig.of(deployment);
    }

    @Produces
    @Singleton
    Sealer sealer(@Named("worker") Jdbi jdbi, Deployment deployment) {
        return new Sealer(jdbi, SealKey.of(deployment.value("yourplace.secret-key")), PRESENT);
    }

    /** Work begins when this is first asked for: after the features have started. */
    @Produces
    @Singleton
    WorkRunner work(
            @Named("worker") Jdbi jdbi,
            Directory directory,
            Bindings bindings,
            JtaDatabase database,
            RunningFeatures features,
            MailConfig mail,
            Datasets datasets,
            FeatureServices services,
            Sealer sealer) {
        return new WorkRunner(
                worker,
                jdbi,
                directory,
                bindings,
                database,
                features,
                List.of(
                        new TenantLetters(mail, database, bindings),
                        new ShareWork(database, services.shares(), datasets),
                        new NewsWork(database, bindings, services.mail(), services.audit(), PRESENT)),
                List.of(new AccountLetters(mail, jdbi, PRESENT)),
                List.of(new Routine("seal", Duration.ofMinutes(1), sealer::run)),
                threads,
                PRESENT);
    }

    void stop(@Disposes WorkRunner work) {
        work.close();
    }
}
