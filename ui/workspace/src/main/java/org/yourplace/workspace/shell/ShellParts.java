package org.yourplace.workspace.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.yourplace.kit.view.Background;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.edge.SessionCookie;
import org.yourplace.platform.signin.Accounts;
import org.yourplace.platform.support.SupportAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.workspace.home.Waiting;
import org.yourplace.workspace.tab.Tab;

/** What every tab's frame shares: the menu's source, the clock, the way out. */
@Singleton
public class ShellParts {
    private final Areas areas;
    private final Waiting waiting;
    private final Bindings bindings;
    private final Accounts accounts;
    private final Clock clock;
    private final Executor executor;
    private final SupportAccess support;

    @Inject
    public ShellParts(
            Areas areas,
            Waiting waiting,
            Bindings bindings,
            Accounts accounts,
            Clock clock,
            @Named("workspace") Executor executor,
            SupportAccess support) {
        this.areas = areas;
        this.waiting = waiting;
        this.bindings = bindings;
        this.accounts = accounts;
        this.clock = clock;
        this.executor = executor;
        this.support = support;
    }

    Areas areas() {
        return areas;
    }

    Waiting waiting() {
        return waiting;
    }

    SupportAccess support() {
        return support;
    }

    Clock clock() {
        return clock;
    }

    /** Makes a tab ready: its language, and work in the background in its name. */
    void prepare(UI ui, Tab tab) {
        ui.setLocale(WorkspaceTexts.LOCALE);
        Background.install(
                ui,
                work -> {
                    var binding = Tab.of(ui).orElse(tab).binding();
                    return () -> bindings.call(binding, () -> {
                        work.run();
                        return true;
                    });
                },
                executor);
    }

    /** Closes the session behind this tab and leads to the door. */
    void signOut(UI ui) {
        var request = VaadinServletRequest.getCurrent().getHttpServletRequest();
        var secret = Caller.of(request).secret();
        if (secret != null) accounts.signOut(secret);
        SessionCookie.clear(VaadinServletResponse.getCurrent().getHttpServletResponse());
        ui.getPage().setLocation("/sign-in?said=out");
    }
}
