package org.yourplace.kit.view;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Rows as a file that any spreadsheet opens. Nothing in it can act as a formula. */
public final class CsvFile {

    /** Tells a spreadsheet that the file is UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private CsvFile() {}

    /** A download of the rows as they are at that moment, the first being the headings. */
    public static DownloadHandler download(String name, Supplier<List<List<String>>> rows) {
        return DownloadHandler.fromInputStream(event -> {
            var bytes = of(read(event.getUI(), rows)).getBytes(StandardCharsets.UTF_8);
            return new DownloadResponse(
                    new ByteArrayInputStream(bytes), name + ".csv", "text/csv;charset=utf-8", bytes.length);
        });
    }

    /** Reads as a piece of the tab's own work, so that it is known for whom. */
    private static List<List<String>> read(UI tab, Supplier<List<List<String>>> rows) {
        var read = new ArrayList<List<String>>();
        tab.accessSynchronously(() -> read.addAll(rows.get()));
        return read;
    }

    public static String of(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(CsvFile::cell).collect(Collectors.joining(",")) + "\r\n")
                .collect(Collectors.joining("", MARK, ""));
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*|\\s.*|.*\\s") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
