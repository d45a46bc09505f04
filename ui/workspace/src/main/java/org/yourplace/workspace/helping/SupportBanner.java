package org.yourplace.workspace.helping;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.ZoneId;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Icon;
import org.yourplace.platform.support.SupportAccess;

/** Stands over everything while somebody is here as support: until when, that it is marked, and the way out. */
public final class SupportBanner extends Div {
    private static final long serialVersionUID = 1L;

    public SupportBanner(PageTexts texts, Instant until, ZoneId zone, SupportAccess support) {
        addClassName("support-banner");
        getElement().setAttribute("role", "note");
        var end = until.atZone(zone);
        var words =
                new Paragraph(texts.get("support.here", texts.date(end.toLocalDate()), texts.time(end.toLocalTime())));
        var leave = new Button(texts.get("support.leave"), click -> {
            support.guest().leave();
            UI.getCurrent().getPage().setLocation("/my");
        });
        add(Icon.INFO.drawing(), words, leave);
    }
}
