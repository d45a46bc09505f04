package org.yourplace.workspace.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.InMemoryUploadCallback;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.List;
import java.util.Locale;
import org.yourplace.kit.view.Background;
import org.yourplace.kit.view.CsvFile;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Progress;
import org.yourplace.kit.view.Refusals;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.imports.ImportProgress;
import org.yourplace.platform.imports.ImportResult;
import org.yourplace.platform.imports.ImportSource;
import org.yourplace.spi.error.DomainException;

/**
 * Reads a file in, in three steps: choose what it holds, look at what would happen, do it. Nothing is kept before the third; the rows that
 * were left out are named with their reasons and can be taken away as a file.
 */
public final class ImportView extends ViewFrame {
    private static final long serialVersionUID = 1L;
    private static final int MOST_BYTES = 5_000_000;

    private final transient ViewContext context;
    private final transient ImportOffice office;
    private final RadioButtonGroup<ImportOffice.Table> choice = new RadioButtonGroup<>();
    private final Div template = new Div();
    private final Div outcome = new Div();
    private final Upload upload;

    public ImportView(ViewContext context, ImportOffice office) {
        super(context.texts().get("imports.title"));
        this.context = context;
        this.office = office;
        lead(context.texts().get("imports.lead"));
        upload = upload();
        var tables = office.tables(context.tenant().id());
        if (tables.isEmpty()) {
            add(new EmptyState(Icon.UPLOAD, say("imports.none"), say("imports.none.next")));
        } else {
            add(first(tables), step("imports.step.file", upload), outcome);
            choice.setValue(tables.getFirst());
        }
    }

    private Component first(List<ImportOffice.Table> tables) {
        choice.setAriaLabel(say("imports.step.what"));
        choice.setItems(tables);
        choice.setItemLabelGenerator(ImportOffice.Table::name);
        choice.addValueChangeListener(change -> chosen(change.getValue()));
        return step("imports.step.what", choice, template);
    }

    private void chosen(ImportOffice.Table table) {
        outcome.removeAll();
        template.removeAll();
        var help = new Paragraph(table.help());
        help.addClassName("soft");
        var columns = table.importer().columns();
        var file = new Anchor(CsvFile.download(table.importer().id() + "-template", () -> List.of(columns)), "");
        file.add(Icon.DOWNLOAD.drawing(), new Span(say("imports.template")));
        file.addClassName("quiet-link");
        template.add(help, file);
    }

    private Component step(String heading, Component... parts) {
        var section = new Section(new H2(say(heading)));
        section.add(parts);
        section.addClassName("block");
        return section;
    }

    private Upload upload() {
        var made = new Upload();
        InMemoryUploadCallback received =
                (metadata, bytes) -> UI.getCurrent().access(() -> look(source(metadata.fileName(), bytes)));
        made.setUploadHandler(UploadHandler.inMemory(received));
        made.setMaxFiles(1);
        made.setMaxFileSize(MOST_BYTES);
        made.setAcceptedFileExtensions(".csv", ".json");
        made.setI18n(new UploadWords(context.texts()).i18n());
        made.addFileRejectedListener(
                refused -> outcome(new Notice(Tone.LATE, say("imports.file-refused"), refused.getErrorMessage())));
        return made;
    }

    private static ImportSource source(String name, byte[] bytes) {
        return name.toLowerCase(Locale.ROOT).endsWith(".json") ? ImportSource.json(bytes) : ImportSource.csv(bytes);
    }

    private void look(ImportSource source) {
        var table = choice.getValue();
        run(table, source, true, result -> outcome(preview(table, source, result)));
    }

    private void apply(ImportOffice.Table table, ImportSource source) {
        run(table, source, false, result -> {
            outcome(done(result));
            upload.clearFileList();
        });
    }

    private void run(
            ImportOffice.Table table,
            ImportSource source,
            boolean dryRun,
            java.util.function.Consumer<ImportResult> then) {
        var bar = new Progress(UI.getCurrent(), say(dryRun ? "imports.looking" : "imports.reading"));
        outcome(bar);
        ImportProgress told = (done, all) -> bar.at(done, all, context.texts().get("imports.rows", done, all));
        Background.run(() -> office.run(table, source, dryRun, told), then, this::failed);
    }

    private void failed(RuntimeException thrown) {
        outcome.removeAll();
        upload.clearFileList();
        if (!(thrown instanceof DomainException refusal)) throw thrown;
        var why = refusal.violations().isEmpty()
                ? Refusals.text(context.texts(), refusal)
                : Refusals.text(context.texts(), refusal.violations().getFirst());
        outcome(new Notice(Tone.LATE, say("imports.file-refused"), why));
    }

    private Component preview(ImportOffice.Table table, ImportSource source, ImportResult result) {
        int good = result.created() + result.updated();
        var report = new ImportReport(context.texts(), result);
        var go = new Button(context.texts().count("imports.apply", good), click -> apply(table, source));
        go.addThemeName("primary");
        go.setEnabled(good > 0);
        go.setDisableOnClick(true);
        var other = new Button(say("imports.other-file"), click -> {
            outcome.removeAll();
            upload.clearFileList();
        });
        var actions = new Div(go, other);
        actions.addClassName("actions");
        return step("imports.step.look", report, actions);
    }

    private Component done(ImportResult result) {
        return step("imports.step.done", new ImportReport(context.texts(), result));
    }

    private void outcome(Component shown) {
        outcome.removeAll();
        outcome.add(shown);
    }

    private String say(String key) {
        return context.texts().get(key);
    }
}
