package org.yourplace.workspace.web;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.atmosphere.cpr.AtmosphereResource;

/**
 * The line by which the server speaks to one tab. When the page has been left, the line is given up at once and closed a little later, on
 * a thread of its own: Liberty's close waits for whoever reads from the socket, and the reader waits for the session that the caller
 * holds, so that closing it here would keep every tab of the person waiting, sometimes for ever. Mostly the browser has hung up by then.
 */
final class PushLine extends AtmospherePushConnection {
    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(PushLine.class.getName());

    private final Duration grace;

    PushLine(UI ui, Duration grace) {
        super(ui);
        this.grace = grace;
    }

    @Override
    public void disconnect() {
        var open = getResource();
        if (open == null || !getUI().isClosing()) {
            super.disconnect();
            return;
        }
        connectionLost();
        CompletableFuture.delayedExecutor(grace.toMillis(), TimeUnit.MILLISECONDS, PushLine::onItsOwnThread)
                .execute(() -> hangUp(open));
    }

    private static void onItsOwnThread(Runnable work) {
        var thread = new Thread(work, "push-close");
        thread.setDaemon(true);
        thread.setContextClassLoader(PushLine.class.getClassLoader());
        thread.start();
    }

    private static void hangUp(AtmosphereResource open) {
        try {
            open.close();
        } catch (IOException | RuntimeException gone) {
            LOG.log(Level.DEBUG, "a tab's line was gone already", gone);
        }
    }
}
