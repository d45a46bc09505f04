package org.yourplace.workspace.support;

import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.FeatureViews;
import org.yourplace.kit.view.HomeFigure;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.Feature;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.FeatureModule;
import org.yourplace.spi.Permission;
import org.yourplace.spi.Setting;
import org.yourplace.spi.feature.TaskSource;
import org.yourplace.spi.who.Role;

/** A feature with one view for everybody, one for coordinators, and one that breaks. */
public final class Garden implements Feature {

    /** What a member may do in the garden. */
    public enum MayDig implements Permission {
        DIG;

        @Override
        public Set<Role> defaultRoles() {
            return Set.of(Role.COORDINATOR);
        }
    }

    private final String id;
    private final Set<String> requires;
    private final Set<String> conflicts;

    public Garden(String id) {
        this(id, Set.of(), Set.of());
    }

    public Garden(String id, Set<String> requires, Set<String> conflicts) {
        this.id = id;
        this.requires = requires;
        this.conflicts = conflicts;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public Set<String> requires() {
        return requires;
    }

    @Override
    public Set<String> conflicts() {
        return conflicts;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(Setting.yesOrNo("gate-open", true), Setting.number("rows", 5, 1, 20));
    }

    @Override
    public FeatureModule start(FeatureContext core) {
        return new Module();
    }

    /** The running garden. */
    public static final class Module implements FeatureModule, FeatureViews {
        public final List<String> opened = new ArrayList<>();

        @Override
        public List<FeatureView> views() {
            return List.of(
                    FeatureView.at("beds", "view.beds", Icon.LIST, Beds::new).order(1),
                    FeatureView.at("digging", "view.digging", Icon.TASK, Beds::new)
                            .needs(MayDig.DIG)
                            .order(2),
                    FeatureView.at("broken", "view.broken", Icon.WARNING, context -> {
                                throw new IllegalStateException("the spade broke");
                            })
                            .order(3));
        }

        @Override
        public List<HomeFigure> figures(PageTexts texts) {
            return List.of(new HomeFigure("Beds", "12", "10 last year"));
        }

        @Override
        public List<TaskSource> tasks() {
            return List.of(
                    locale -> List.of(new TaskSource.Line("Water two beds", "garden/beds", 2, true, "since Friday")),
                    (Locale locale) -> List.of());
        }
    }

    /** A view that says for whom it was made and what its address names. */
    public static final class Beds extends ViewFrame implements Addressable {
        private static final long serialVersionUID = 1L;

        private final Paragraph where = new Paragraph();

        Beds(ViewContext context) {
            super("Beds of " + context.tenant().name());
            add(where);
        }

        @Override
        public void open(List<String> rest) {
            where.setText("at " + String.join("/", rest));
        }
    }
}
