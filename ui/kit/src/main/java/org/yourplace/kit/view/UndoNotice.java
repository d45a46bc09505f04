package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import org.yourplace.kit.page.PageTexts;

/** Says that something was done and offers to undo it, for as long as it stands. */
public final class UndoNotice {

    private static final int READING_TIME = 12_000;

    private UndoNotice() {}

    public static Notification show(PageTexts texts, String text, Runnable undo) {
        var notice = new Notification();
        notice.setDuration(READING_TIME);
        notice.setPosition(Notification.Position.BOTTOM_START);
        var back = new Button(texts.get("view.undo"), click -> {
            notice.close();
            undo.run();
        });
        var close = new Button(Icon.CLOSE.drawing(), click -> notice.close());
        close.setAriaLabel(texts.get("view.close"));
        close.addThemeName("tertiary");
        notice.add(new Component[] {new Span(text), back, close});
        notice.open();
        return notice;
    }
}
