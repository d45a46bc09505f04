package org.yourplace.workspace.shell;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yourplace.platform.FeatureServices;
import org.yourplace.platform.agreements.Agreements;
import org.yourplace.platform.agreements.ServedDatasets;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.assist.AssistedChannel;
import org.yourplace.platform.audit.ActionWords;
import org.yourplace.platform.audit.AuditTrail;
import org.yourplace.platform.audit.TrailFile;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.edge.Throttle;
import org.yourplace.platform.mail.MailBox;
import org.yourplace.platform.mail.MailConfig;
import org.yourplace.platform.members.Deputies;
import org.yourplace.platform.members.Invitations;
import org.yourplace.platform.members.Members;
import org.yourplace.platform.members.Merges;
import org.yourplace.platform.members.PeopleImport;
import org.yourplace.platform.members.Roles;
import org.yourplace.platform.members.Teams;
import org.yourplace.platform.outbound.GuardedCalls;
import org.yourplace.platform.outbound.LocalDoors;
import org.yourplace.platform.people.MemberList;
import org.yourplace.platform.scim.DirectoryTokens;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.settings.Deployment;
import org.yourplace.platform.settings.SettingsAdmin;
import org.yourplace.platform.signin.Accounts;
import org.yourplace.platform.signin.SignInLetters;
import org.yourplace.platform.signin.SignInRules;
import org.yourplace.platform.sso.ProviderCalls;
import org.yourplace.platform.sso.ProviderTrial;
import org.yourplace.platform.sso.SingleSignOn;
import org.yourplace.platform.support.SupportAccess;
import org.yourplace.platform.switches.FeatureSwitches;
import org.yourplace.platform.tasks.TaskList;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Identity;
import org.yourplace.testing.TestCity;
import org.yourplace.workspace.admin.FeatureOffice;
import org.yourplace.workspace.admin.ImportOffice;
import org.yourplace.workspace.admin.ImportTables;
import org.yourplace.workspace.admin.LetterOffice;
import org.yourplace.workspace.admin.SettingsOffice;
import org.yourplace.workspace.consent.ConsentOffice;
import org.yourplace.workspace.consent.ConsentViews;
import org.yourplace.workspace.helping.HelpingViews;
import org.yourplace.workspace.home.Waiting;
import org.yourplace.workspace.people.PeopleViews;
import org.yourplace.workspace.sharing.SharingViews;
import org.yourplace.workspace.signon.SignOnOffice;
import org.yourplace.workspace.tab.Tab;
import org.yourplace.workspace.trail.TrailOffice;
import org.yourplace.workspace.trail.TrailViews;

/** The whole workspace of a test city: every class is the real one, only server and browser are missing. */
public final class TestWorkspace implements AutoCloseable {
    private static final Deployment DEMO = key -> Optional.of("demo").filter(demo -> key.equals("yourplace.mail.mode"));

    private final TestCity city;
    private final ServedFeatures features;
    private final ShellParts parts;

    public TestWorkspace(TestCity city, ServedFeatures features) {
        this.city = city;
        this.features = features;
        var sharing = sharing();
        var waiting = new Waiting(features, city.directory(), sharing);
        var areas = new Areas(features, city.directory(), city.access(), views(waiting, sharing));
        this.parts =
                new ShellParts(areas, waiting, city.bindings(), accounts(), city.clock(), Runnable::run, support());
        Locale.setDefault(Locale.UK);
        MockVaadin.setup(new Routes(Set.of(Anywhere.class), Set.of(), true));
    }

    private OwnViews views(Waiting waiting, SharingViews sharing) {
        var database = city.database();
        var worker = city.embedded().jdbi("yp_worker");
        var ids = city.ids();
        var services = city.services(DEMO);
        var switches = new FeatureSwitches(
                features, city.directory(), city.bindings(), city.access(), database, services.audit());
        var settings = new SettingsAdmin(DEMO, services.audit());
        var members = new MemberList(city.access(), services.places(), services.codes(), ids);
        var roles = new Roles(
                city.bindings(), city.access(), database, city.directory(), java.util.Map::of, services.audit());
        var people = new Members(city.bindings(), city.access(), database, roles, services.audit(), city.clock());
        var staff = new PeopleImport(
                city.bindings(), city.access(), people, roles, BundleTexts.core(), services.audit(), ids);
        var tables = new ImportTables(features, city.directory(), services, database, members, staff);
        return new OwnViews(
                features,
                city.directory(),
                database,
                waiting,
                new TaskList(),
                new FeatureOffice(features, switches),
                new SettingsOffice(features, city.directory(), settings, database, city.access()),
                new ImportOffice(tables),
                new LetterOffice(new MailBox(MailConfig.of(DEMO), worker), database, city.access(), city.bindings()),
                sharing,
                people(services, database, features, people, roles),
                new SignInRules(database, city.bindings(), city.identities(), city.access(), services.audit()),
                trail(),
                new HelpingViews(
                        support(),
                        new AssistedChannel(
                                features, city.directory(), city.bindings(), database, services.audit(), ids)),
                signOn(),
                new ConsentViews(new ConsentOffice(database, city.access(), services.consents())));
    }

    private SharingViews sharing() {
        var datasets = new ServedDatasets(features);
        var services = city.services(DEMO);
        var agreements = new Agreements(
                city.database(),
                city.access(),
                city.bindings(),
                city.directory(),
                datasets,
                services.shares(),
                city.ids(),
                services.audit());
        return new SharingViews(agreements, datasets, city.access());
    }

    private PeopleViews people(
            FeatureServices services, JtaDatabase database, ServedFeatures features, Members people, Roles roles) {
        var audit = services.audit();
        var ids = city.ids();
        return new PeopleViews(
                people,
                new Invitations(
                        city.bindings(),
                        city.access(),
                        database,
                        people,
                        roles,
                        city.directory(),
                        city.identities(),
                        services.mail(),
                        audit,
                        BundleTexts.core(),
                        ids,
                        city.clock()),
                roles,
                new Teams(city.access(), database, audit, ids),
                new Deputies(city.bindings(), city.access(), database, people, roles, audit, ids, city.clock()),
                new Merges(city.access(), database, roles, audit, ids, city.clock()),
                features);
    }

    private SupportAccess support() {
        var services = city.services(DEMO);
        return new SupportAccess(
                city.database(),
                city.bindings(),
                services.mail(),
                services.audit(),
                city.ids(),
                city.clock(),
                BundleTexts.core());
    }

    private TrailViews trail() {
        var words = new ActionWords(() -> List.of(BundleTexts.core()));
        var trail = new AuditTrail();
        var file = new TrailFile(city.database(), city.access(), trail, words);
        return new TrailViews(new TrailOffice(city.database(), city.access(), trail, file, words));
    }

    private SignOnOffice signOn() {
        var sealing = Sealing.of(Optional.of(Base64.getEncoder().encodeToString(new byte[32])));
        var audit = city.services(DEMO).audit();
        var trial = new ProviderTrial(new ProviderCalls(new GuardedCalls(LocalDoors.NONE)));
        return new SignOnOffice(
                new SingleSignOn(city.database(), city.bindings(), city.access(), sealing, audit, trial),
                new DirectoryTokens(city.database(), city.access(), audit, city.ids(), city.clock()),
                sealing,
                city.bindings(),
                city.directory(),
                city.clock());
    }

    private Accounts accounts() {
        return new Accounts(
                city.database(),
                city.bindings(),
                city.identities(),
                new Throttle(),
                Limits.DEFAULT,
                new SignInLetters((tx, letter, locale) -> {}, BundleTexts.core()),
                city.clock(),
                city.ids(),
                Sealing.of(Optional.empty()));
    }

    /** Where a view leads when it goes somewhere itself. */
    @Route(":tenant?/:rest*")
    public static final class Anywhere extends Div {
        private static final long serialVersionUID = 1L;
    }

    /** A tab of a member who works for an organisation. */
    public Open open(Identity member, Tenant tenant) {
        var tab = new Tab(city.partnership(), member, tenant);
        tab.takes(UI.getCurrent());
        return city.as(tab.binding(), () -> {
            parts.prepare(UI.getCurrent(), tab);
            var shell = new Shell(parts, tab, List.of(tenant));
            UI.getCurrent().add(shell);
            return new Open(city, tab, shell);
        });
    }

    /** An open tab. */
    public record Open(TestCity city, Tab tab, Shell shell) {

        /** Goes to an address below the organisation's. */
        public Open go(String path) {
            run(() -> shell.show(
                    List.of(path.split("/")).stream()
                            .filter(part -> !part.isEmpty())
                            .toList(),
                    QueryParameters.empty()));
            return this;
        }

        /** Does something in the tab. */
        public void run(Runnable work) {
            city.run(tab.binding(), work);
        }

        /** Everything that stands on the screen. */
        public String text() {
            return shell.getElement().getTextRecursively();
        }
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
    }
}
