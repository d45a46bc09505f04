package org.yourplace.workspace.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FeatureView;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.workspace.tab.Tab;

/** Where one can go: the shell's own first part, then each feature, then what an administrator does. */
final class Menu extends Nav {
    private static final long serialVersionUID = 1L;

    private final transient PageTexts texts;
    private final transient Tab tab;

    Menu(PageTexts texts, Tab tab) {
        this.texts = texts;
        this.tab = tab;
        addClassName("nav");
        setAriaLabel(texts.get("menu.main"));
    }

    static String address(Tenant tenant) {
        return ViewContext.ROOT + "/" + Addresses.segment(tenant.slug());
    }

    /** @param tallies how many wait in a view, by its path below the organisation */
    void show(List<Area> areas, Place place, Map<String, Integer> tallies) {
        removeAll();
        for (var area : areas) {
            var listed = area.views().stream().filter(FeatureView::inMenu).toList();
            if (listed.isEmpty()) continue;
            var under = new LinkedHashMap<String, UnorderedList>();
            for (var view : listed) {
                under.computeIfAbsent(heading(area, view), heading -> new UnorderedList())
                        .add(new ListItem(entry(area, view, place, tallies)));
            }
            under.forEach((heading, list) -> {
                if (!heading.isEmpty()) add(new H2(heading));
                add(list);
            });
        }
    }

    private static String heading(Area area, FeatureView view) {
        return view.headingKey().isEmpty() ? area.heading() : area.texts().get(view.headingKey());
    }

    private Component entry(Area area, FeatureView view, Place place, Map<String, Integer> tallies) {
        var path = area.id() + "/" + view.path();
        var link = new Anchor(
                path.equals(Areas.HOME + "/" + Areas.HOME)
                        ? address(tab.organisation())
                        : address(tab.organisation()) + "/" + path,
                view.icon().drawing(),
                new Span(area.texts().get(view.textKey())));
        int waiting = tallies.getOrDefault(path, 0);
        if (waiting > 0) link.add(tally(waiting));
        if (place instanceof Place.Found found
                && found.area().id().equals(area.id())
                && found.view().path().equals(view.path())) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private Component tally(int waiting) {
        var unheard = new Span(Integer.toString(waiting));
        unheard.getElement().setAttribute("aria-hidden", "true");
        var heard = new Span(", " + texts.count("menu.waiting", waiting));
        heard.addClassName("unseen");
        var tally = new Span(unheard, heard);
        tally.addClassName("tally");
        return tally;
    }
}
