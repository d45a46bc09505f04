package org.yourplace.csrbrokerage.placement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import org.yourplace.csrbrokerage.placement.Candidate;
import org.yourplace.csrbrokerage.placement.SoughtNeed;
import org.yourplace.csrbrokerage.placement.Suggest;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Notice;

/** Asks somebody first, with a word on why. */
final class SuggestDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    SuggestDialog(Parts parts, PageTexts texts, SoughtNeed need, Candidate candidate, Runnable done) {
        setHeaderTitle(texts.get("brokerage.suggest") + ": " + candidate.name());
        var words = new TextArea(texts.get("brokerage.suggest.words"));
        words.setHelperText(texts.get("brokerage.suggest.help"));
        words.addClassName("wide");
        var form = new FormPanel<Suggest>(
                texts,
                texts.get("brokerage.suggest"),
                () -> new Suggest(candidate.id(), words.isEmpty() ? null : words.getValue()),
                said -> {
                    parts.desk().suggest(need.id(), said);
                    close();
                    Notice.done(texts.get("brokerage.suggest.done", candidate.name()));
                    done.run();
                });
        form.field(words, "words").button(new Button(texts.get("view.cancel"), click -> close()));
        add(form);
    }
}
