package org.yourplace.workspace.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.workspace.tab.Tab;

/** The side of the workspace: whose city it is, for whom the tab works, where one can go, who one is. On a narrow screen it folds away. */
final class Side extends Header {
    private static final long serialVersionUID = 1L;

    private final transient PageTexts texts;
    private final transient Tab tab;
    private final NativeButton fold = new NativeButton();
    private final Menu menu;

    Side(PageTexts texts, Tab tab, List<Tenant> mine, Runnable signOut) {
        this.texts = texts;
        this.tab = tab;
        this.menu = new Menu(texts, tab);
        addClassName("side");
        fold.addClassName("menu-button");
        fold.add(Icon.MENU.drawing(), new Span(texts.get("menu.open")));
        fold.addClickListener(click -> fold(!getClassNames().contains("open")));
        var top = new Div(brand(), fold);
        top.addClassName("side-top");
        var band = new Div();
        band.addClassName("band");
        add(top, band);
        if (tab.tenant() != null) add(organisation(tab.organisation(), mine));
        add(menu, person(signOut));
        close();
    }

    private Component brand() {
        var name = tab.partnership().name();
        int last = name.lastIndexOf(' ');
        var words = new Span(last < 0 ? "" : name.substring(0, last) + " ");
        var strong = new Span(name.substring(last + 1));
        strong.addClassName("brand-end");
        words.add(strong);
        var mark = new Image("/assets/mark.svg", "");
        var home = tab.tenant() == null ? ViewContext.ROOT : Menu.address(tab.organisation());
        var link = new Anchor(home, mark, words);
        link.addClassName("brand");
        return link;
    }

    private Component organisation(Tenant tenant, List<Tenant> mine) {
        var box = new Div();
        box.addClassName("org");
        var others = mine.stream().filter(one -> one.id() != tenant.id()).toList();
        if (others.isEmpty()) {
            box.add(name(new Div(), tenant));
            return box;
        }
        var list = new UnorderedList();
        others.forEach(other -> list.add(new ListItem(new Anchor(Menu.address(other), other.name()))));
        var summary = new Div();
        var fold = new NativeDetails();
        fold.getSummary().addClassName("org-name");
        fold.getSummary().add(dot(tenant), words(tenant), Icon.DOWN.drawing());
        fold.getSummary().getElement().setAttribute("aria-label", texts.get("organisation.change", tenant.name()));
        fold.setContent(list);
        box.add(fold);
        return box;
    }

    private Component name(Div into, Tenant tenant) {
        into.addClassName("org-name");
        into.add(dot(tenant), words(tenant));
        return into;
    }

    private static Component dot(Tenant tenant) {
        var dot = new Span();
        dot.addClassName("org-dot");
        var accent = tenant.accent();
        if (accent != null && accent.matches("#[0-9a-fA-F]{6}")) {
            dot.getStyle().set("--tenant-accent", accent);
        }
        return dot;
    }

    private Component words(Tenant tenant) {
        var words = new Span(tenant.name());
        if (tenant.sample()) {
            var kind = new Span(texts.get("sample.mark"));
            kind.addClassName("org-kind");
            words.add(kind);
        }
        return words;
    }

    private Component person(Runnable signOut) {
        var name = new Paragraph(tab.personName());
        name.addClassName("me-name");
        var site = new Anchor("/", texts.get("menu.site"));
        site.setRouterIgnore(true);
        var my = new Anchor("/my", texts.get("menu.my"));
        my.setRouterIgnore(true);
        var out = new NativeButton(texts.get("menu.sign-out"), click -> signOut.run());
        out.addClassName("linklike");
        var links = new Div(my, site, out);
        links.addClassName("me-links");
        var box = new Div(name, links);
        box.addClassName("me");
        return box;
    }

    void show(List<Area> areas, Place place, Map<String, Integer> tallies) {
        menu.show(areas, place, tallies);
    }

    /** Folds the menu away, where the screen is narrow. */
    void close() {
        fold(false);
    }

    private void fold(boolean open) {
        setClassName("open", open);
        fold.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }
}
