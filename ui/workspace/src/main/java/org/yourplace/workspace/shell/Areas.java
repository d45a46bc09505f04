package org.yourplace.workspace.shell;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.FeatureViews;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.plugin.Guard;
import org.yourplace.platform.who.BindingAccess;

/** What the member who is asking may see in an organisation's workspace. */
@Singleton
public class Areas {
    /** The shell's own first part: what needs the member, before everything else. */
    static final String HOME = "home";

    private final ServedFeatures features;
    private final Directory directory;
    private final BindingAccess access;
    private final OwnViews own;

    @Inject
    public Areas(ServedFeatures features, Directory directory, BindingAccess access, OwnViews own) {
        this.features = features;
        this.directory = directory;
        this.access = access;
        this.own = own;
    }

    /** Every part of which the member may see something, in the menu's order. */
    List<Area> of(Tenant tenant) {
        var areas = new ArrayList<Area>();
        areas.add(area(HOME, "", own.home()));
        features.all().stream()
                .filter(served -> directory.on(tenant.id(), served.feature().id()))
                .filter(served -> served.module() instanceof FeatureViews)
                .forEach(served -> areas.add(feature(served)));
        var admin = new WorkspaceTexts().own();
        areas.add(new Area(OwnViews.ADMIN, admin.get("menu.admin"), admin, seen(BindingAccess.CORE, own.admin())));
        return areas.stream().filter(area -> !area.views().isEmpty()).toList();
    }

    /** Where an address leads; the segments are those after the organisation's. */
    static Place find(List<Area> areas, List<String> path) {
        if (path.isEmpty()) {
            return found(areas.getFirst(), path);
        }
        return areas.stream()
                .filter(area -> area.id().equals(path.getFirst()))
                .map(area -> found(area, path.subList(1, path.size())))
                .findFirst()
                .orElseGet(Place.Absent::new);
    }

    private static Place found(Area area, List<String> path) {
        if (path.isEmpty()) {
            return new Place.Found(area, area.views().getFirst(), List.of());
        }
        return area.view(path.getFirst())
                .<Place>map(view -> new Place.Found(area, view, path.subList(1, path.size())))
                .orElseGet(Place.Absent::new);
    }

    private Area feature(ServedFeatures.Served served) {
        var texts = new WorkspaceTexts().of(served);
        var views = Guard.inside(served.loader(), ((FeatureViews) served.module())::views);
        return new Area(
                served.feature().id(),
                texts.get(texts.has("feature.menu") ? "feature.menu" : "feature.name"),
                texts,
                seen(
                        served.feature().id(),
                        views.stream()
                                .map(view -> view.madeBy(context -> Guard.inside(
                                        served.loader(), () -> view.maker().make(context))))));
    }

    private Area area(String id, String heading, Stream<FeatureView> views) {
        return new Area(id, heading, new WorkspaceTexts().own(), seen(BindingAccess.CORE, views));
    }

    /** A view that cannot say whether it is of use is not shown, and harms no other. */
    private static boolean useful(FeatureView view) {
        try {
            return view.useful().getAsBoolean();
        } catch (RuntimeException | LinkageError broken) {
            UiErrorHandler.log(broken, ", use of " + view.path());
            return false;
        }
    }

    private List<FeatureView> seen(String feature, Stream<FeatureView> views) {
        var may = access.of(feature);
        return views.filter(view -> view.permission().map(may::may).orElse(true))
                .filter(Areas::useful)
                .sorted(Comparator.comparingInt(FeatureView::order))
                .toList();
    }
}
