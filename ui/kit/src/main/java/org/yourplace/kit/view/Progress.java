package org.yourplace.kit.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** How far long work has come. May be told from any thread. */
public final class Progress extends Div {

    private static final int STEPS = 100;

    private final UI ui;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private volatile int last = -1;

    public Progress(UI ui, String text) {
        this.ui = ui;
        addClassName("progress");
        words.setText(text);
        words.getElement().setAttribute("role", "status");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", text);
        add(words, bar);
    }

    /** Says that {@code done} of {@code all} are done. Shown at most once for each hundredth. */
    public void at(int done, int all, String text) {
        int step = all <= 0 ? STEPS : (int) (STEPS * (long) done / all);
        if (step == last) return;
        last = step;
        ui.access(() -> {
            bar.setIndeterminate(false);
            bar.setValue(step / (double) STEPS);
            words.setText(text);
        });
    }
}
