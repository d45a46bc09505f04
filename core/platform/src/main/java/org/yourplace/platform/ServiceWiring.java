package org.yourplace.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.agreements.Agreements;
import org.yourplace.platform.agreements.Datasets;
import org.yourplace.platform.agreements.ServedDatasets;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.assist.AssistedChannel;
import org.yourplace.platform.audit.ActionWords;
import org.yourplace.platform.audit.AuditTrail;
import org.yourplace.platform.audit.TrailFile;
import org.yourplace.platform.consent.CoreConsents;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.ids.OrderedIds;
import org.yourplace.platform.imports.ImportRuns;
import org.yourplace.platform.mail.MailBox;
import org.yourplace.platform.mail.MailConfig;
import org.yourplace.platform.mail.PostRoom;
import org.yourplace.platform.people.MemberList;
import org.yourplace.platform.place.BankHolidays;
import org.yourplace.platform.place.Gazetteers;
import org.yourplace.platform.settings.Deployment;
import org.yourplace.platform.settings.SettingsAdmin;
import org.yourplace.platform.signin.SignInRules;
import org.yourplace.platform.support.SupportAccess;
import org.yourplace.platform.switches.FeatureSwitches;
import org.yourplace.platform.tasks.TaskList;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.who.Access;

/** Puts core's services into the container, for the edges and the workspace. */
@ApplicationScoped
public class ServiceWiring {
    private static final Clock PRESENT = Clock.systemUTC();

    @Produces
    @Singleton
    Deployment deployment() {
        return key -> ConfigProvider.getConfig().getOptionalValue(key, String.class);
    }

    @Produces
    @Singleton
    Ids ids() {
        return new OrderedIds(PRESENT);
    }

    @Produces
    @Singleton
    FeatureServices services(
            Bindings bindings,
            Directory directory,
            Deployment deployment,
            Gazetteers gazetteers,
            BankHolidays holidays,
            Ids ids,
            Clock clock,
            Identities identities) {
        return new FeatureServices(
                bindings, directory, deployment, gazetteers, holidays, ids, clock, PRESENT, identities);
    }

    @Produces
    @Singleton
    Organisations organisations(FeatureServices services) {
        return services.organisations();
    }

    @Produces
    @Singleton
    PostRoom mail(FeatureServices services) {
        return services.mail();
    }

    @Produces
    @Singleton
    MailBox mailBox(MailConfig config, @Named("worker") Jdbi jdbi) {
        return new MailBox(config, jdbi);
    }

    @Produces
    @Singleton
    SettingsAdmin settingsAdmin(Deployment deployment, FeatureServices services) {
        return new SettingsAdmin(deployment, services.audit());
    }

    @Produces
    @Singleton
    FeatureSwitches switches(
            ServedFeatures features,
            Directory directory,
            Bindings bindings,
            Access access,
            JtaDatabase database,
            FeatureServices services) {
        return new FeatureSwitches(features, directory, bindings, access, database, services.audit());
    }

    @Produces
    @Singleton
    TaskList taskList() {
        return new TaskList();
    }

    @Produces
    @Singleton
    SignInRules signInRules(
            JtaDatabase database, Bindings bindings, Identities identities, Access access, FeatureServices services) {
        return new SignInRules(database, bindings, identities, access, services.audit());
    }

    @Produces
    @Singleton
    AuditTrail auditTrail() {
        return new AuditTrail();
    }

    @Produces
    @Singleton
    ActionWords actionWords(ServedFeatures features) {
        return new ActionWords(() -> Stream.concat(
                        Stream.of(BundleTexts.core()), features.all().stream().map(ServedFeatures.Served::texts))
                .toList());
    }

    @Produces
    @Singleton
    TrailFile trailFile(JtaDatabase database, Access access, AuditTrail trail, ActionWords words) {
        return new TrailFile(database, access, trail, words);
    }

    @Produces
    @Singleton
    ImportRuns importRuns() {
        return new ImportRuns();
    }

    @Produces
    @Singleton
    MemberList memberList(Access access, FeatureServices services, Ids ids) {
        return new MemberList(access, services.places(), services.codes(), ids);
    }

    @Produces
    @Singleton
    Datasets datasets(ServedFeatures features) {
        return new ServedDatasets(features);
    }

    @Produces
    @Singleton
    Agreements agreements(
            JtaDatabase database,
            Access access,
            Bindings bindings,
            Directory directory,
            Datasets datasets,
            FeatureServices services,
            Ids ids) {
        return new Agreements(
                database, access, bindings, directory, datasets, services.shares(), ids, services.audit());
    }

    @Produces
    @Singleton
    CoreConsents consents(FeatureServices services) {
        return services.consents();
    }

    @Produces
    @Singleton
    SupportAccess support(JtaDatabase database, Bindings bindings, FeatureServices services, Ids ids, Clock clock) {
        return new SupportAccess(database, bindings, services.mail(), services.audit(), ids, clock, BundleTexts.core());
    }

    @Produces
    @Singleton
    AssistedChannel assisted(
            ServedFeatures features,
            Directory directory,
            Bindings bindings,
            JtaDatabase database,
            FeatureServices services,
            Ids ids) {
        return new AssistedChannel(features, directory, bindings, database, services.audit(), ids);
    }
}
