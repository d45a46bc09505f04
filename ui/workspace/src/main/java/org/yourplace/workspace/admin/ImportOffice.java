package org.yourplace.workspace.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.platform.imports.ImportProgress;
import org.yourplace.platform.imports.ImportResult;
import org.yourplace.platform.imports.ImportSource;
import org.yourplace.platform.imports.Imports;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Importer;
import org.yourplace.workspace.shell.WorkspaceTexts;

/** Reads files in for the organisation that asks. */
@Singleton
public class ImportOffice {
    private final ImportTables tables;

    /** Something that can be read in, and by whom. */
    record Table(String feature, PageTexts texts, Importer importer, Imports imports) {

        /** Its key in an address. */
        String key() {
            return feature + "." + importer.id();
        }

        /** What it is called: {@code import.members} in the feature's texts. */
        String name() {
            return texts.get("import." + importer.id());
        }

        String help() {
            return texts.get("import." + importer.id() + ".help");
        }
    }

    @Inject
    public ImportOffice(ImportTables tables) {
        this.tables = tables;
    }

    /** What the member who is asking may read in. */
    List<Table> tables(long tenant) {
        var permitted = new ArrayList<Table>();
        for (var table : tables.of(tenant)) {
            try {
                table.importer().mayImport();
                permitted.add(table);
            } catch (DomainException notForThem) {
                continue;
            }
        }
        return permitted;
    }

    ImportResult run(Table table, ImportSource source, boolean dryRun, ImportProgress progress) {
        return table.imports().run(table.importer(), source, dryRun, WorkspaceTexts.LOCALE, progress);
    }
}
