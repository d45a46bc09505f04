package org.yourplace.volunteeringbank.pull;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.yourplace.volunteeringbank.pull.Malformed.Case;
import org.yourplace.volunteeringbank.pull.Malformed.Fate;

/** Spreadsheets with one row that is wrong or odd between two that are right, or with a quotation mark too many. */
final class MalformedTables {
    private final Noise noise;

    MalformedTables(long seed) {
        noise = new Noise(seed);
    }

    /** A spreadsheet. */
    Case csv(int number) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("title", "description", "postcode", "minutes", "starts", "id", "source"));
        for (int i = 0; i < 3; i++) {
            rows.add(new ArrayList<>(List.of(
                    "Case " + number + " row " + i,
                    "Come and help",
                    "SO19 9JB",
                    "60",
                    "2026-09-01",
                    "c" + number + "-" + i,
                    "case")));
        }
        var fate = spoil(rows.get(2));
        var text = new StringBuilder();
        rows.forEach(row -> {
            text.append(String.join(
                    ",",
                    row.stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .toList()));
            text.append(noise.once(2) ? "\r\n" : "\n");
        });
        if (noise.once(8)) {
            return new Case(
                    "csv " + number + " with a quote too many",
                    Fate.DAMAGED,
                    (text + "\"Half a").getBytes(StandardCharsets.UTF_8),
                    "text/csv");
        }
        var sets = new Charset[] {
            StandardCharsets.UTF_8,
            Charset.forName("windows-1252"),
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE
        };
        var set = noise.any(sets);
        var mark = set == StandardCharsets.UTF_8 || set.name().startsWith("windows") ? "" : "\ufeff";
        return new Case("csv " + number + " in " + set, fate, (mark + text).getBytes(set), "text/csv");
    }

    private Fate spoil(List<String> row) {
        switch (noise.below(14)) {
            case 0 -> row.set(0, "");
            case 1 -> row.set(1, "  ");
            case 2 -> row.set(3, "an hour");
            case 3 -> row.set(3, "99999999");
            case 4 -> row.set(3, "-5");
            case 5 -> row.set(4, "soon");
            case 6 -> row.set(4, "31/02/2026");
            case 7 -> row.set(1, noise.letters(25_000));
            case 8 -> row.add("one cell more than there are headings");
            case 9 -> {
                row.set(0, noise.any(Noise.HTML) + " x");
                return Fate.TAKEN;
            }
            case 10 -> {
                row.set(0, noise.any(Noise.FORMULAS));
                return Fate.TAKEN;
            }
            case 11 -> {
                row.set(1, "Help us" + noise.any(Noise.CONTROLS).replaceAll("[\ud800\ufeff\uffff]", ""));
                return Fate.TAKEN;
            }
            case 12 -> {
                row.set(0, noise.letters(900));
                return Fate.TAKEN;
            }
            default -> {
                row.set(2, "NOWHERE AT ALL");
                return Fate.TAKEN;
            }
        }
        return Fate.TOLD;
    }
}
