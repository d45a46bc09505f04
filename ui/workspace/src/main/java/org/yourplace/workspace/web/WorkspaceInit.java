package org.yourplace.workspace.web;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.yourplace.workspace.shell.UiErrorHandler;
import org.yourplace.workspace.shell.WorkspaceTexts;

/** Hangs our parts into Vaadin when it starts. Found by the service loader. */
public final class WorkspaceInit implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(new PagePolicy());
        event.addRequestHandler(new SameCaller());
        var service = event.getSource();
        service.setSystemMessagesProvider(info -> messages());
        service.addSessionInitListener(begun -> begun.getSession().setErrorHandler(new UiErrorHandler()));
    }

    /** What Vaadin itself says: a session that has ended, a failure of ours. Choosing it loads the page again, which leads to the door. */
    private static SystemMessages messages() {
        var texts = new WorkspaceTexts().own();
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption(texts.get("session.ended"));
        messages.setSessionExpiredMessage(texts.get("session.ended.next"));
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption(texts.get("failed.title"));
        messages.setInternalErrorMessage(texts.get("failed.reload"));
        messages.setInternalErrorNotificationEnabled(true);
        messages.setCookiesDisabledCaption(texts.get("cookies.off"));
        messages.setCookiesDisabledMessage(texts.get("cookies.off.next"));
        return messages;
    }
}
