package org.yourplace.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.util.ArrayDeque;
import java.util.Deque;

/** Watches one page, so that whoever waits for something in vain can say where they stood and what was going on there. */
final class Witness {
    private static final int REMEMBERED = 12;
    private static final int SHORTLY = 2_000;

    private static final String SCENE = """
            () => {
              const clients = Object.entries(window.Vaadin?.Flow?.clients ?? {});
              const shown = selector => [...document.querySelectorAll(selector)].map(one => one.tagName.toLowerCase()
                  + (one.getAttribute('class') ? '.' + one.getAttribute('class') : '') + ' "' + (one.innerText ?? '').slice(0, 80) + '"');
              return 'heading ' + JSON.stringify(document.querySelector('main h1')?.innerText ?? null)
                  + ', document ' + document.readyState
                  + ', connection ' + window.Vaadin?.connectionState?.state
                  + ', working ' + clients.map(([name, one]) => name + '=' + (one.isActive ? one.isActive() : '?')
                      + (one.initializing ? ' (starting)' : '')).join(' ')
                  + ', over it ' + shown('vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-notification-card, .v-system-error').join(' | ')
                  + ', screen ' + innerWidth + 'x' + innerHeight
                  + ', words ' + JSON.stringify((document.body.innerText ?? '').slice(0, 300));
            }""";

    private final Page page;
    private final Deque<String> heard = new ArrayDeque<>();
    private final long began = System.nanoTime();
    private String state = "at the door";

    Witness(Page page) {
        this.page = page;
        page.onConsoleMessage(said -> {
            if (!said.type().equals("log") && !said.type().equals("debug")) hear(said.type() + ": " + said.text());
        });
        page.onPageError(error -> hear("thrown: " + error));
        page.onRequestFailed(
                request -> hear("failed: " + request.method() + " " + request.url() + " " + request.failure()));
        page.onResponse(answer -> {
            if (answer.status() >= 400) hear("answered " + answer.status() + ": " + answer.url());
        });
        page.onWebSocket(socket -> socket.onSocketError(error -> hear("socket: " + error)));
        page.onCrash(crashed -> hear("the page has crashed"));
    }

    private void hear(String what) {
        if (heard.size() == REMEMBERED) heard.removeFirst();
        heard.addLast("%.1f s %s".formatted((System.nanoTime() - began) / 1e9, what));
    }

    /** From here on the page is in, or on its way to, this state. */
    void state(String name) {
        state = name;
    }

    /** Does something that may have to wait; when it waits in vain, what is thrown says for what and where. */
    void await(String what, Runnable step) {
        try {
            step.run();
        } catch (TimeoutError late) {
            throw new AssertionError(
                    "waited in vain for " + what + ", state: " + state + ", at " + page.url() + ": " + scene()
                            + ", heard " + heard,
                    late);
        }
    }

    private String scene() {
        page.setDefaultTimeout(SHORTLY);
        try {
            return (String) page.waitForFunction(SCENE).jsonValue();
        } catch (PlaywrightException silent) {
            return "the page itself does not answer: " + silent.getMessage();
        }
    }
}
