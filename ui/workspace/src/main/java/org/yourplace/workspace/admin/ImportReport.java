package org.yourplace.workspace.admin;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.Figures;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.Tone;
import org.yourplace.platform.imports.ImportResult;
import org.yourplace.platform.imports.ImportResult.RowError;

/** What became of a file, or would: how many rows went where, and each row that was left out with its reason. */
final class ImportReport extends Div {
    private static final long serialVersionUID = 1L;

    ImportReport(PageTexts texts, ImportResult result) {
        addClassName("stack");
        add(heading(texts, result));
        add(new Figures()
                .figure(texts.get("imports.created"), Integer.toString(result.created()), "")
                .figure(texts.get("imports.updated"), Integer.toString(result.updated()), "")
                .figure(texts.get("imports.unchanged"), Integer.toString(result.unchanged()), "")
                .figure(texts.get("imports.rejected"), Integer.toString(result.rejected()), ""));
        if (!result.errors().isEmpty()) add(errors(texts, result.errors()));
        if (!result.warnings().isEmpty()) {
            add(new Notice(
                    Tone.WAITING,
                    texts.count("imports.warnings", result.warnings().size()),
                    warnings(texts, result)));
        }
    }

    private static Notice heading(PageTexts texts, ImportResult result) {
        if (result.dryRun()) {
            return new Notice(Tone.INFO, texts.get("imports.previewed"), texts.get("imports.previewed.next"));
        }
        return new Notice(Tone.GOOD, texts.get("imports.done"), texts.get("imports.done.next"));
    }

    /** Each kind of warning once, with the rows that have it. */
    private static String[] warnings(PageTexts texts, ImportResult result) {
        return result.warnings().stream()
                .map(ImportResult.RowWarning::reason)
                .distinct()
                .map(reason -> texts.get("warning." + reason))
                .toArray(String[]::new);
    }

    private static com.vaadin.flow.component.Component errors(PageTexts texts, List<RowError> errors) {
        var columns = List.of(
                Column.<RowError>of("row", texts.get("imports.row"), error -> Integer.toString(error.row()))
                        .sorts(java.util.Comparator.comparingInt(RowError::row)),
                Column.<RowError>of("field", texts.get("imports.field"), RowError::field)
                        .sorts(),
                Column.<RowError>of("reason", texts.get("imports.reason"), RowError::detail));
        return ListSpec.of(
                        texts,
                        texts.get("imports.rejected"),
                        Rows.of(() -> errors, columns, (error, choice) -> true),
                        error -> error.row() + error.field() + error.reason())
                .columns(columns)
                .csv("rows-left-out")
                .list();
    }
}
