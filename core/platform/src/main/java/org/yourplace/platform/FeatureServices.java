package org.yourplace.platform;

import java.time.Clock;
import org.yourplace.platform.agreements.Shares;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.cases.CoreCases;
import org.yourplace.platform.catalogue.CoreCatalogue;
import org.yourplace.platform.consent.CoreConsents;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.document.PdfDocuments;
import org.yourplace.platform.imports.ImportLimits;
import org.yourplace.platform.imports.Imports;
import org.yourplace.platform.ledger.CoreLedger;
import org.yourplace.platform.links.MailedLinks;
import org.yourplace.platform.mail.MailConfig;
import org.yourplace.platform.mail.PostRoom;
import org.yourplace.platform.matching.CoreMatching;
import org.yourplace.platform.outbound.GuardedCalls;
import org.yourplace.platform.outbound.LocalDoors;
import org.yourplace.platform.people.PartnershipOrganisations;
import org.yourplace.platform.people.WrittenContactDetails;
import org.yourplace.platform.place.BankHolidays;
import org.yourplace.platform.place.Gazetteers;
import org.yourplace.platform.place.PartnershipCodes;
import org.yourplace.platform.place.PartnershipPlaces;
import org.yourplace.platform.place.PartnershipWorkingDays;
import org.yourplace.platform.relation.FundingRows;
import org.yourplace.platform.rules.PartnershipRules;
import org.yourplace.platform.settings.Deployment;
import org.yourplace.platform.settings.DirectorySwitches;
import org.yourplace.platform.settings.SettingsInForce;
import org.yourplace.platform.tasks.CoreTasks;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identities;
import org.yourplace.platform.work.Outbox;
import org.yourplace.platform.work.Tickets;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.cases.Cases;
import org.yourplace.spi.catalogue.Catalogue;
import org.yourplace.spi.consent.Consents;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.document.Documents;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.feature.Tasks;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.matching.Matching;
import org.yourplace.spi.outbound.Outbound;
import org.yourplace.spi.people.ContactDetails;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.relation.Relationships;
import org.yourplace.spi.rules.Rules;
import org.yourplace.spi.sharing.Sharing;
import org.yourplace.spi.who.Access;

/**
 * Core's composition root: makes every service once and hands each feature its {@link FeatureContext}. It knows no container, so that a
 * test has the same services with {@code new}.
 */
public final class FeatureServices {
    private final Bindings bindings;
    private final Directory directory;
    private final Deployment deployment;
    private final Clock clock;
    private final Ids ids;
    private final BindingAccess access;
    private final PartnershipPlaces places;
    private final Codes codes;
    private final WorkingDays workingDays;
    private final Rules rules;
    private final Documents documents = new PdfDocuments();
    private final Organisations organisations = new PartnershipOrganisations();
    private final ContactDetails contactDetails = new WrittenContactDetails();
    private final Audit audit;
    private final Links links;
    private final Tickets tickets;
    private final Shares shares;
    private final CoreConsents consents;
    private final PostRoom mail;
    private final Outbound outbound;

    /**
     * @param clock of use cases: moved in the demo seed
     * @param present the real one
     * @param identities whose a mailed link is
     */
    public FeatureServices(
            Bindings bindings,
            Directory directory,
            Deployment deployment,
            Gazetteers gazetteers,
            BankHolidays holidays,
            Ids ids,
            Clock clock,
            Clock present,
            Identities identities) {
        this.bindings = bindings;
        this.directory = directory;
        this.deployment = deployment;
        this.clock = clock;
        this.ids = ids;
        this.access = new BindingAccess(bindings, directory);
        this.places = new PartnershipPlaces(bindings, gazetteers);
        this.codes = new PartnershipCodes(bindings, directory);
        this.workingDays = new PartnershipWorkingDays(bindings, holidays);
        this.rules = new PartnershipRules(bindings, directory);
        this.audit = new CoreAudit(ids);
        this.links = new MailedLinks(bindings, ids, clock, identities, directory);
        this.shares = new Shares(bindings);
        this.consents = new CoreConsents(ids, access, audit);
        this.tickets = new Tickets(bindings, ids, present);
        this.mail = new PostRoom(MailConfig.of(deployment), directory, bindings, ids, tickets, present);
        this.outbound = new GuardedCalls(LocalDoors.of(deployment));
    }

    /**
     * What one feature starts with.
     *
     * @param loader the feature's own, for its messages
     * @param database with the feature's persistence unit
     */
    public FeatureContext context(String feature, ClassLoader loader, Database database) {
        return new Given(
                database,
                access.of(feature),
                organisations,
                contactDetails,
                places,
                codes,
                workingDays,
                rules,
                documents,
                new CoreCatalogue(feature),
                new CoreMatching(),
                new Outbox(feature, tickets),
                new CoreTasks(feature, ids),
                mail,
                links,
                audit,
                new CoreCases(feature, ids),
                new CoreLedger(feature, access),
                new FundingRows(ids),
                shares.of(feature, loader),
                consents,
                new SettingsInForce(feature, bindings, directory, deployment),
                new DirectorySwitches(feature, bindings, directory),
                BundleTexts.of(feature, loader),
                outbound,
                ids,
                clock);
    }

    /** Reads files in for a feature, or for core itself. */
    public Imports imports(String feature, Database database, boolean hasEntities, Texts texts) {
        return new Imports(feature, database, hasEntities, texts, ids, audit, ImportLimits.of(deployment));
    }

    public PartnershipPlaces places() {
        return places;
    }

    public Codes codes() {
        return codes;
    }

    public WorkingDays workingDays() {
        return workingDays;
    }

    public Organisations organisations() {
        return organisations;
    }

    public Audit audit() {
        return audit;
    }

    public Links links() {
        return links;
    }

    public Shares shares() {
        return shares;
    }

    public CoreConsents consents() {
        return consents;
    }

    public PostRoom mail() {
        return mail;
    }

    private record Given(
            Database database,
            Access access,
            Organisations organisations,
            ContactDetails contactDetails,
            Places places,
            Codes codes,
            WorkingDays workingDays,
            Rules rules,
            Documents documents,
            Catalogue catalogue,
            Matching matching,
            Events events,
            Tasks tasks,
            Mail mail,
            Links links,
            Audit audit,
            Cases cases,
            Ledger ledger,
            Relationships relationships,
            Sharing sharing,
            Consents consents,
            Settings settings,
            Switches switches,
            Texts texts,
            Outbound outbound,
            Ids ids,
            Clock clock)
            implements FeatureContext {}
}
