package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import org.yourplace.kit.page.PageTexts;

/** Asks before something that cannot be undone. The button says what it does; it never says OK. */
public final class Confirm {

    private Confirm() {}

    public static ConfirmDialog ask(PageTexts texts, String question, String consequence, String deed, Runnable then) {
        var dialog = dialog(texts, question, deed, then);
        dialog.setText(consequence);
        dialog.open();
        return dialog;
    }

    /** The same for a deed that takes something away. */
    public static ConfirmDialog askHard(
            PageTexts texts, String question, String consequence, String deed, Runnable then) {
        var dialog = ask(texts, question, consequence, deed, then);
        dialog.setConfirmButtonTheme("error primary");
        return dialog;
    }

    /** The same with more to read before the answer. */
    public static ConfirmDialog ask(PageTexts texts, String question, Component body, String deed, Runnable then) {
        var dialog = dialog(texts, question, deed, then);
        dialog.setText(body);
        dialog.open();
        return dialog;
    }

    private static ConfirmDialog dialog(PageTexts texts, String question, String deed, Runnable then) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(question);
        dialog.setConfirmText(deed);
        dialog.setCancelable(true);
        dialog.setCancelText(texts.get("view.cancel"));
        dialog.addConfirmListener(click -> then.run());
        return dialog;
    }
}
