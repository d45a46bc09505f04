package org.yourplace.kit.view;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Long work for the person in front of a tab. It runs beside the tab, bound to the same person and organisation, so that database and
 * services answer as they would in the tab; what it finds is pushed back. The workspace installs it in every tab.
 *
 * @since 0.1
 */
public final class Background {

    /** Runs work on another thread for whoever owns a tab. */
    @FunctionalInterface
    public interface Carrier {

        /** Gives work that is bound to the tab's person and organisation. */
        Runnable bind(Runnable work);
    }

    private final UI ui;
    private final Carrier carrier;
    private final Executor executor;

    private Background(UI ui, Carrier carrier, Executor executor) {
        this.ui = ui;
        this.carrier = carrier;
        this.executor = executor;
    }

    /** Makes background work possible in a tab. Called by the workspace. */
    public static void install(UI ui, Carrier carrier, Executor executor) {
        ComponentUtil.setData(ui, Background.class, new Background(ui, carrier, executor));
    }

    /**
     * Runs work and shows its result.
     *
     * @param work what takes long
     * @param done called in the tab with the result
     * @param failed called in the tab with what was thrown
     */
    public static <T> void run(Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        var here = ComponentUtil.getData(UI.getCurrent(), Background.class);
        if (here == null) {
            throw new IllegalStateException("this tab has nobody to work for");
        }
        here.start(work, done, failed);
    }

    private <T> void start(Supplier<T> work, Consumer<T> done, Consumer<RuntimeException> failed) {
        executor.execute(carrier.bind(() -> {
            try {
                var result = work.get();
                ui.access(() -> done.accept(result));
            } catch (RuntimeException thrown) {
                ui.access(() -> failed.accept(thrown));
            }
        }));
    }
}
