package org.yourplace.workspace.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.time.Duration;

/** Gives each tab its {@link PushLine}. Found by the service loader. */
public final class PushLines implements PushConnectionFactory {
    private static final long serialVersionUID = 1L;
    private static final Duration GRACE = Duration.ofSeconds(10);

    @Override
    public PushConnection apply(UI ui) {
        return new PushLine(ui, GRACE);
    }
}
