package org.yourplace.workspace.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.FeatureViews;
import org.yourplace.kit.view.HomeFigure;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.plugin.Guard;
import org.yourplace.platform.signin.SignInRules;
import org.yourplace.platform.tasks.TaskList;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.workspace.admin.FeatureOffice;
import org.yourplace.workspace.admin.FeaturesView;
import org.yourplace.workspace.admin.ImportOffice;
import org.yourplace.workspace.admin.ImportView;
import org.yourplace.workspace.admin.LetterOffice;
import org.yourplace.workspace.admin.LettersView;
import org.yourplace.workspace.admin.SettingsOffice;
import org.yourplace.workspace.admin.SettingsView;
import org.yourplace.workspace.admin.SignInRulesView;
import org.yourplace.workspace.consent.ConsentViews;
import org.yourplace.workspace.helping.HelpingViews;
import org.yourplace.workspace.home.HomeView;
import org.yourplace.workspace.home.TaskWords;
import org.yourplace.workspace.home.TasksView;
import org.yourplace.workspace.home.Waiting;
import org.yourplace.workspace.people.PeopleViews;
import org.yourplace.workspace.sharing.SharingViews;
import org.yourplace.workspace.signon.SignOnOffice;
import org.yourplace.workspace.signon.SignOnView;
import org.yourplace.workspace.tab.Tab;
import org.yourplace.workspace.trail.TrailViews;

/** The views that the shell itself brings, declared as a feature declares its own. */
@Singleton
public class OwnViews {
    /** First segment of what an administrator does. */
    static final String ADMIN = "admin";

    private final ServedFeatures features;
    private final Directory directory;
    private final Database database;
    private final Waiting waiting;
    private final TaskList tasks;
    private final FeatureOffice switches;
    private final SettingsOffice settings;
    private final ImportOffice imports;
    private final LetterOffice letters;
    private final SharingViews sharing;
    private final PeopleViews people;
    private final SignInRules signIn;
    private final TrailViews trail;
    private final HelpingViews helping;
    private final SignOnOffice signOn;
    private final ConsentViews consents;

    @Inject
    public OwnViews(
            ServedFeatures features,
            Directory directory,
            Database database,
            Waiting waiting,
            TaskList tasks,
            FeatureOffice switches,
            SettingsOffice settings,
            ImportOffice imports,
            LetterOffice letters,
            SharingViews sharing,
            PeopleViews people,
            SignInRules signIn,
            TrailViews trail,
            HelpingViews helping,
            SignOnOffice signOn,
            ConsentViews consents) {
        this.features = features;
        this.directory = directory;
        this.database = database;
        this.waiting = waiting;
        this.tasks = tasks;
        this.switches = switches;
        this.settings = settings;
        this.imports = imports;
        this.letters = letters;
        this.sharing = sharing;
        this.people = people;
        this.signIn = signIn;
        this.trail = trail;
        this.helping = helping;
        this.signOn = signOn;
        this.consents = consents;
    }

    /** All of them by the first segment of their addresses, whoever may see them. */
    public Map<String, List<FeatureView>> declared() {
        return Map.of(Areas.HOME, home().toList(), ADMIN, admin().toList());
    }

    Stream<FeatureView> home() {
        return Stream.of(people.forEverybody(), homeOfShell(), helping.home()).flatMap(views -> views);
    }

    private Stream<FeatureView> homeOfShell() {
        return Stream.of(
                FeatureView.at(Areas.HOME, "menu.home", Icon.HOME, this::homeView)
                        .order(0),
                FeatureView.at(
                                "tasks",
                                "menu.tasks",
                                Icon.TASK,
                                context -> new TasksView(context, words(context), database, tasks))
                        .order(10));
    }

    Stream<FeatureView> admin() {
        return Stream.of(
                        people.forAdministrators(),
                        office(),
                        sharing.views(),
                        helping.admin(),
                        trail.admin(),
                        consents.admin())
                .flatMap(views -> views);
    }

    private Stream<FeatureView> office() {
        return Stream.of(
                FeatureView.at("features", "menu.features", Icon.SWITCH, context -> new FeaturesView(context, switches))
                        .order(0)
                        .needs(CorePermission.SWITCH_FEATURES),
                FeatureView.at(
                                "settings",
                                "menu.settings",
                                Icon.SETTINGS,
                                context -> new SettingsView(context, settings))
                        .order(10)
                        .needs(CorePermission.CHANGE_SETTINGS),
                FeatureView.at("import", "menu.import", Icon.UPLOAD, context -> new ImportView(context, imports))
                        .order(20)
                        .needs(CorePermission.IMPORT),
                FeatureView.at("letters", "menu.letters", Icon.LETTER, context -> new LettersView(context, letters))
                        .order(30)
                        .needs(CorePermission.READ_LETTERS),
                FeatureView.at(
                                "sign-in",
                                "menu.sign-in-rules",
                                Icon.PERSON,
                                context -> new SignInRulesView(context, signIn))
                        .order(15)
                        .needs(CorePermission.MANAGE_SIGN_IN),
                FeatureView.at(
                                "single-sign-on",
                                "menu.single-sign-on",
                                Icon.KEY,
                                context -> new SignOnView(context, signOn))
                        .order(60)
                        .needs(CorePermission.MANAGE_SIGN_IN));
    }

    private Component homeView(ViewContext context) {
        var tenant = directory.tenant(context.tenant().id()).orElseThrow(DomainException::notFound);
        var first = database.read(tx -> tasks.open(tx, null, HomeView.Needs.FIRST_TASKS));
        var person = Tab.of(UI.getCurrent()).map(Tab::personName).orElse("");
        return new HomeView(
                context,
                words(context),
                person,
                new HomeView.Needs(waiting.lines(tenant), first.items(), first.next() != null),
                figures(context));
    }

    private TaskWords words(ViewContext context) {
        return new TaskWords(context, waiting::words);
    }

    private List<HomeFigure> figures(ViewContext context) {
        var figures = new ArrayList<HomeFigure>();
        features.all().stream()
                .filter(served ->
                        directory.on(context.tenant().id(), served.feature().id()))
                .filter(served -> served.module() instanceof FeatureViews)
                .forEach(served -> figures.addAll(figures(served, context)));
        return figures;
    }

    private static List<HomeFigure> figures(ServedFeatures.Served served, ViewContext context) {
        try {
            return Guard.inside(
                    served.loader(), () -> ((FeatureViews) served.module()).figures(new WorkspaceTexts().of(served)));
        } catch (DomainException notForThem) {
            return List.of();
        } catch (RuntimeException | LinkageError broken) {
            UiErrorHandler.log(
                    broken,
                    ", figures of " + served.feature().id() + " for "
                            + context.tenant().slug());
            return List.of();
        }
    }
}
