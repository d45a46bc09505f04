package org.yourplace.workspace.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;

/** Hangs our parts into Vaadin when it starts. Found by the service loader. */
public final class WorkspaceInit implements VaadinServiceInitListener {
    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(new PagePolicy(""));
    }
}
