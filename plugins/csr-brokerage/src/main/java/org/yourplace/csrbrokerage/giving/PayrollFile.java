package org.yourplace.csrbrokerage.giving;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yourplace.kit.view.CsvFile;

/** A month's file as payroll takes it in: who, how much, from when; no charity. */
public final class PayrollFile {
    private PayrollFile() {}

    public static List<List<String>> rows(GivingRun run, List<GivingLine> lines) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "file", "month", "reference", "staff number", "name", "what", "pounds a month", "match pounds"));
        for (var line : lines) {
            rows.add(List.of(
                    Integer.toString(run.number()),
                    run.month(),
                    line.reference(),
                    Objects.requireNonNullElse(line.staff(), ""),
                    line.name(),
                    line.what(),
                    Pounds.plain(line.pence()),
                    Pounds.plain(line.matchPence())));
        }
        return rows;
    }

    public static String csv(GivingRun run, List<GivingLine> lines) {
        return CsvFile.of(rows(run, lines));
    }
}
