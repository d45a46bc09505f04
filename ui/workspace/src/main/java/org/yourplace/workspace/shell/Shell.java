package org.yourplace.workspace.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.workspace.helping.SupportBanner;
import org.yourplace.workspace.tab.Tab;

/** The frame of one tab that works for one organisation: the side with menu and person, and the view in the middle. */
final class Shell extends Div {
    private static final long serialVersionUID = 1L;
    private static final String MIDDLE = "content";

    private final transient ShellParts parts;
    private final transient Tab tab;
    private final transient PageTexts texts = new WorkspaceTexts().own();
    private final Anchor skip = new Anchor();
    private final Side side;
    private final Main middle = new Main();
    private transient Place place = new Place.Absent();
    private Component view = new Div();
    private boolean first = true;

    Shell(ShellParts parts, Tab tab, List<Tenant> mine) {
        this.parts = parts;
        this.tab = tab;
        addClassName("shell");
        skip.setText(texts.get("skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        side = new Side(texts, tab, mine, () -> parts.signOut(UI.getCurrent()));
        middle.setId(MIDDLE);
        middle.getElement().setAttribute("tabindex", "-1");
        var content = new Div();
        content.addClassName("content");
        if (tab.partnership().sample()) {
            var sample = new Paragraph(texts.get("sample.text"));
            sample.addClassName("sample");
            content.add(sample);
        }
        if (tab.tenant() != null) {
            parts.support()
                    .guest()
                    .mine()
                    .ifPresent(until -> content.add(
                            new SupportBanner(texts, until, tab.partnership().zone(), parts.support())));
        }
        content.add(middle);
        add(skip, side, content);
    }

    /** Whether a tab that has moved still is this one: same person, same organisation. */
    boolean isFor(Tab other) {
        return tab.identity().credential().equals(other.identity().credential())
                && java.util.Objects.equals(id(tab), id(other));
    }

    private static @org.jspecify.annotations.Nullable Long id(Tab tab) {
        return tab.tenant() == null ? null : tab.organisation().id();
    }

    /** Shows what an address leads to; the segments are those after the organisation's. */
    void show(List<String> path, QueryParameters query) {
        skip.setHref(address(path) + "#" + MIDDLE);
        if (tab.tenant() == null) {
            put(new AbsentView(texts, tab), texts);
            return;
        }
        var areas = parts.areas().of(tab.organisation());
        var next = Areas.find(areas, path);
        side.show(areas, next, parts.waiting().tallies(tab.organisation()));
        switch (next) {
            case Place.Absent absent -> put(new AbsentView(texts, tab), texts);
            case Place.Found found -> show(found, query);
        }
        place = next;
    }

    private String address(List<String> path) {
        var root = tab.tenant() == null ? ViewContext.ROOT : Menu.address(tab.organisation());
        return path.stream().map(Addresses::segment).reduce(root, (before, segment) -> before + "/" + segment);
    }

    private void show(Place.Found found, QueryParameters query) {
        var words = found.area().texts();
        ComponentUtil.setData(UI.getCurrent(), PageTexts.class, words);
        if (found.sameView(place) && view instanceof Addressable addressable) {
            addressable.open(found.rest());
            if (view instanceof ViewFrame frame) frame.catchFocus();
            return;
        }
        var context = new ViewContext(
                tab.tenantRef(),
                found.area().id(),
                found.view().path(),
                found.rest(),
                query.getParameters(),
                words,
                parts.clock().withZone(tab.partnership().zone()));
        put(made(found, context), words);
    }

    /** The view; when it cannot be made, what there is to say about that. One broken view is nobody else's trouble. */
    private Component made(Place.Found found, ViewContext context) {
        try {
            var made = found.view().maker().make(context);
            if (made instanceof Addressable addressable) addressable.open(found.rest());
            return made;
        } catch (RuntimeException | LinkageError thrown) {
            return new FailedView(
                    context.texts(), UiErrorHandler.refusal(thrown), UiErrorHandler.text(UI.getCurrent(), thrown));
        }
    }

    private void put(Component next, PageTexts words) {
        middle.removeAll();
        middle.add(next);
        view = next;
        side.close();
        if (!first && next instanceof ViewFrame frame) frame.focusHeading();
        first = false;
    }

    /** What the window is called. */
    String title() {
        var organisation = tab.tenant() == null ? "" : tab.organisation().name();
        var heading = view instanceof ViewFrame frame ? frame.title() : "";
        return String.join(
                " – ",
                java.util.stream.Stream.of(
                                heading, organisation, tab.partnership().name())
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
