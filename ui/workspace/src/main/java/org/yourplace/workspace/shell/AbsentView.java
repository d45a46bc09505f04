package org.yourplace.workspace.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.workspace.tab.Tab;

/**
 * What stands where nothing is. An address that never was, a feature that is switched off, another organisation's workspace: all of them
 * read the same, so that nobody learns from it what others have.
 */
final class AbsentView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    AbsentView(PageTexts texts, Tab tab) {
        super(texts.get("absent.title"));
        var home = tab.tenant() == null ? ViewContext.ROOT : Menu.address(tab.organisation());
        var back = new Anchor(home, texts.get("absent.home"));
        back.addClassName("button-link");
        add(new EmptyState(Icon.SEARCH, texts.get("absent.heading"), texts.get("absent.text"), back));
        add(new Paragraph(texts.get("absent.help")));
    }
}
