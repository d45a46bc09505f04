package org.yourplace.workspace.shell;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Refusals;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.workspace.tab.Tab;
import org.yourplace.workspace.web.WorkspaceServlet;

/**
 * Says what went wrong in a tab, in the words that REST answers with. A refusal is shown as it is; anything else is a fault of ours, logged
 * once under a number that the person can quote.
 */
public final class UiErrorHandler implements ErrorHandler {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(UiErrorHandler.class.getName());
    private static final int READING_TIME = 12_000;

    @Override
    public void error(ErrorEvent event) {
        var ui = UI.getCurrent();
        if (ui == null) {
            log(event.getThrowable(), "");
            return;
        }
        show(ui, text(ui, event.getThrowable()));
    }

    /** What to say about something thrown; a fault is logged on the way. */
    static String text(UI ui, Throwable thrown) {
        var texts = texts(ui);
        var refusal = refusal(thrown);
        if (refusal == null) {
            return texts.get(
                    "failed.text",
                    log(thrown, Tab.of(ui).map(UiErrorHandler::who).orElse("")));
        }
        if (refusal.code() == CoreError.SIGN_IN_NEEDED) {
            ui.getPage().setLocation(WorkspaceServlet.door("/workspace"));
        }
        if (SecondProof.asked(refusal)) {
            ui.getPage()
                    .setLocation(
                            SecondProof.way(Tab.of(ui).map(UiErrorHandler::home).orElse("/workspace")));
        }
        return refusal.violations().isEmpty()
                ? Refusals.text(texts, refusal)
                : Refusals.text(texts, refusal.violations().getFirst());
    }

    /** The refusal within what was thrown; null when it is a fault. */
    static @org.jspecify.annotations.Nullable DomainException refusal(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) return refusal;
        }
        return null;
    }

    /** Logs a fault; gives the number it is logged under. */
    static String log(Throwable fault, String who) {
        var number = UUID.randomUUID().toString().substring(0, 8);
        LOG.log(Level.SEVERE, fault, () -> "workspace fault " + number + who);
        return number;
    }

    private static String home(Tab tab) {
        return tab.tenant() == null
                ? ViewContext.ROOT
                : ViewContext.ROOT + "/" + tab.organisation().slug();
    }

    private static String who(Tab tab) {
        var tenant = tab.tenant() == null ? "" : tab.organisation().slug();
        Identity identity = tab.identity();
        return ", organisation " + tenant + ", credential " + identity.credential();
    }

    private static PageTexts texts(UI ui) {
        var texts = ComponentUtil.getData(ui, PageTexts.class);
        return texts == null ? new WorkspaceTexts().own() : texts;
    }

    private static void show(UI ui, String text) {
        var notice = new Notification(text, READING_TIME, Notification.Position.BOTTOM_START);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setAssertive(true);
        notice.open();
    }
}
