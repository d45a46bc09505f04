package org.yourplace.workspace.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.who.Identity;
import org.yourplace.workspace.tab.Tab;
import org.yourplace.workspace.web.WorkspaceServlet;

/**
 * The one route of the workspace: {@code /workspace/{organisation}/{feature}/{view}/..}. It takes the tab for the organisation in the
 * address, when the person is a member of it, and leaves the rest to the {@link Shell}.
 */
@Route(":tenant?/:rest*")
public final class WorkspaceRoute extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final long serialVersionUID = 1L;

    private final transient Directory directory;
    private final transient ShellParts parts;
    private transient Optional<Shell> shell = Optional.empty();

    @Inject
    public WorkspaceRoute(Directory directory, ShellParts parts) {
        this.directory = directory;
        this.parts = parts;
        addClassName("workspace");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var caller = Caller.find(VaadinServletRequest.getCurrent().getHttpServletRequest());
        var identity = caller.flatMap(Caller::identified);
        if (identity.isEmpty()) {
            var back = ViewContext.ROOT + "/" + event.getLocation().getPath();
            event.getUI().getPage().setLocation(WorkspaceServlet.door(back));
            return;
        }
        enter(event, caller.orElseThrow(), identity.get());
    }

    @Override
    public String getPageTitle() {
        return shell.map(Shell::title).orElse("");
    }

    private void enter(BeforeEnterEvent event, Caller caller, Identity identity) {
        var mine = organisations(caller, identity);
        var asked = event.getRouteParameters().get("tenant");
        if (asked.isEmpty() && !mine.isEmpty()) {
            event.forwardTo(mine.getFirst().slug());
            return;
        }
        var tenant =
                mine.stream().filter(one -> one.slug().equals(asked.orElse(""))).findFirst();
        var ui = event.getUI();
        var tab = new Tab(caller.partnership(), identity, tenant.orElse(null));
        tab.takes(ui);
        shellFor(tab, ui, mine).show(path(event), event.getLocation().getQueryParameters());
    }

    private Shell shellFor(Tab tab, UI ui, List<Tenant> mine) {
        var same = shell.filter(one -> one.isFor(tab));
        if (same.isPresent()) return same.get();
        removeAll();
        parts.prepare(ui, tab);
        var made = new Shell(parts, tab, mine);
        add(made);
        shell = Optional.of(made);
        return made;
    }

    /** The organisations that the person may work for, by name. */
    private List<Tenant> organisations(Caller caller, Identity identity) {
        return directory.tenants(caller.partnership()).stream()
                .filter(tenant -> identity.reaches(tenant.id()))
                .sorted(Comparator.comparing(Tenant::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static List<String> path(BeforeEnterEvent event) {
        return event.getRouteParameters().getWildcard("rest").stream()
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
