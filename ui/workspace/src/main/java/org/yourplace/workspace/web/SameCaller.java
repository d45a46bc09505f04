package org.yourplace.workspace.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.SynchronizedRequestHandler;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.StreamRequestHandler;
import com.vaadin.flow.shared.ApplicationConstants;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.edge.Caller;
import org.yourplace.workspace.tab.Tab;

/**
 * Lets a request reach a tab, or a file made for it, only when it comes with the very credential that opened the tab. After a sign-out, a revocation or another
 * person's sign-in in the same browser the tab is told that its time is over. Where the credential is the same, the tab learns the rights
 * that go with it now.
 */
final class SameCaller extends SynchronizedRequestHandler {
    private static final long serialVersionUID = 1L;
    private static final Pattern FILE =
            Pattern.compile(Pattern.quote(StreamRequestHandler.DYN_RES_PREFIX) + "([0-9]{1,9})/");

    @Override
    public boolean synchronizedHandleRequest(VaadinSession session, VaadinRequest request, VaadinResponse response)
            throws IOException {
        var ui = asked(session, request);
        if (ui == null) return false;
        var tab = Tab.of(ui);
        if (tab.isEmpty()) return false;
        var now = Caller.find(((VaadinServletRequest) request).getHttpServletRequest())
                .flatMap(Caller::identified);
        if (now.isPresent()
                && now.get().credential().equals(tab.get().identity().credential())) {
            tab.get().with(now.get()).takes(ui);
            return false;
        }
        ended(session.getService(), request, response);
        return true;
    }

    /** The tab that a request is for: it names the tab, or a file that was made for the tab. */
    private static @Nullable UI asked(VaadinSession session, VaadinRequest request) {
        var ui = session.getService().findUI(request);
        if (ui != null) return ui;
        var file = FILE.matcher(String.valueOf(request.getPathInfo()));
        return file.find() ? session.getUIById(Integer.parseInt(file.group(1))) : null;
    }

    private static void ended(VaadinService service, VaadinRequest request, VaadinResponse response)
            throws IOException {
        var kind = request.getParameter(ApplicationConstants.REQUEST_TYPE_PARAMETER);
        if (ApplicationConstants.REQUEST_TYPE_UIDL.equals(kind)) {
            service.writeUncachedStringResponse(
                    response, "application/json; charset=UTF-8", VaadinService.createSessionExpiredJSON(true));
        } else {
            response.sendError(403, "");
        }
    }
}
