package org.yourplace.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Screen.class)
class BackgroundTest {
    private final ThreadLocal<String> asking = new ThreadLocal<>();
    private final List<String> said = new ArrayList<>();

    private void install() {
        Background.install(
                UI.getCurrent(),
                work -> () -> {
                    asking.set("svs");
                    work.run();
                    asking.remove();
                },
                Runnable::run);
    }

    @Test
    void work_runs_for_whoever_owns_the_tab_and_its_result_comes_back_to_it() {
        install();

        Background.run(() -> "for " + asking.get(), said::add, thrown -> said.add("failed"));
        MockVaadin.clientRoundtrip(true);

        assertThat(said).containsExactly("for svs");
    }

    @Test
    void what_is_thrown_comes_back_too() {
        install();

        Background.run(
                () -> {
                    throw new IllegalStateException("broken");
                },
                result -> said.add("done"),
                thrown -> said.add(thrown.getMessage()));
        MockVaadin.clientRoundtrip(true);

        assertThat(said).containsExactly("broken");
    }
}
