package org.yourplace.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.view.FeatureViews;
import org.yourplace.site.Site;
import org.yourplace.site.port.Accounts;
import org.yourplace.site.port.Caller;
import org.yourplace.site.port.Features;
import org.yourplace.site.port.Invitations;
import org.yourplace.site.port.MyData;
import org.yourplace.site.port.Reports;
import org.yourplace.site.port.Security;
import org.yourplace.site.port.SignOns;
import org.yourplace.site.port.Support;
import org.yourplace.spi.Feature;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.feature.Importer;
import org.yourplace.workspace.consent.ConsentViews;
import org.yourplace.workspace.helping.HelpingViews;
import org.yourplace.workspace.people.PeopleViews;
import org.yourplace.workspace.sharing.SharingViews;
import org.yourplace.workspace.shell.OwnViews;
import org.yourplace.workspace.trail.TrailViews;

/** Every view and every page that the house says it has: asked of the shell, of the site and of each plugin's jar. */
final class Declared {
    private Declared() {}

    /** A started module of a plugin; what it would need of the house answers nothing. */
    private record Started(String id, FeatureModule module, ClassLoader loader) {}

    /** Every feature, and the tables that it reads in from files. */
    static Map<String, List<String>> importers() {
        var importers = new TreeMap<String, List<String>>();
        modules()
                .forEach(started -> importers.put(
                        started.id(),
                        started.module().importers().stream().map(Importer::id).toList()));
        return importers;
    }

    /** {@code feature/view} of each view. */
    static TreeSet<String> views() {
        var views = new TreeSet<String>();
        new OwnViews(
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new SharingViews(null, null, null),
                        new PeopleViews(null, null, null, null, null, null, null),
                        null,
                        new TrailViews(null),
                        new HelpingViews(null, null),
                        null,
                        new ConsentViews(null))
                .declared()
                .forEach((area, own) -> own.forEach(view -> views.add(area + "/" + view.path())));
        for (var started : modules()) {
            if (started.module() instanceof FeatureViews face) {
                face.views().forEach(view -> views.add(started.id() + "/" + view.path()));
            }
        }
        return views;
    }

    /** Whose page it is; nobody's in particular when it is the site's own. */
    static Optional<String> featureOf(Page page) {
        return modules().stream()
                .filter(started -> started.module() instanceof FeaturePages face
                        && face.pages().stream().anyMatch(one -> one.path().equals(page.path())))
                .map(Started::id)
                .findFirst();
    }

    /** Whose address of the workspace it is, {@code /workspace/{tenant}/feature/view}. */
    static Optional<String> featureOf(String address) {
        return modules().stream()
                .map(Started::id)
                .filter(id -> address.startsWith("/workspace/{tenant}/" + id + "/"))
                .findFirst();
    }

    static List<Page> pages() {
        var running = new ArrayList<Features.Running>();
        for (var started : modules()) {
            if (started.module() instanceof FeaturePages face) {
                running.add(new Features.Running(started.id(), started.loader(), face));
            }
        }
        var features = new Features() {
            @Override
            public List<Running> running() {
                return running;
            }

            @Override
            public boolean on(String feature) {
                return true;
            }

            @Override
            public org.yourplace.kit.page.PageResponse call(
                    String feature,
                    org.yourplace.kit.page.Handler handler,
                    org.yourplace.kit.page.PageRequest request) {
                throw new UnsupportedOperationException("nothing is asked here");
            }
        };
        return new Site(
                        silent(Caller.class),
                        features,
                        silent(Accounts.class),
                        silent(Security.class),
                        silent(Invitations.class),
                        silent(SignOns.class),
                        silent(Reports.class),
                        silent(MyData.class),
                        silent(Support.class))
                .pages();
    }

    /** Read once: they are asked for again and again. */
    private static final class Read {
        static final List<Started> MODULES = read();
    }

    private static List<Started> modules() {
        return Read.MODULES;
    }

    private static List<Started> read() {
        var folder = RunningHouse.root().resolve("plugins/target/jars");
        try (var jars = Files.list(folder)) {
            var modules = new ArrayList<Started>();
            for (var jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                modules.addAll(modules(jar.toUri().toURL()));
            }
            return modules;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<Started> modules(URL jar) throws IOException {
        var loader = new URLClassLoader(new URL[] {jar}, Declared.class.getClassLoader());
        var names = new String(
                loader.findResource("META-INF/extensions.idx").openStream().readAllBytes());
        var modules = new ArrayList<Started>();
        for (var name : names.lines().filter(line -> !line.startsWith("#")).toList()) {
            try {
                var feature = (Feature)
                        loader.loadClass(name.strip()).getConstructor().newInstance();
                modules.add(new Started(feature.id(), feature.start(silent(FeatureContext.class)), loader));
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException(name, broken);
            }
        }
        return modules;
    }

    /** Something that is there and answers nothing. */
    private static <T> T silent(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> nothing(method.getReturnType())));
    }

    private static Object nothing(Class<?> type) {
        if (type == Optional.class) return Optional.empty();
        if (type == List.class) return List.of();
        if (type == Clock.class) return Clock.systemUTC();
        if (type == boolean.class) return false;
        return type.isInterface() ? silent(type) : null;
    }
}
