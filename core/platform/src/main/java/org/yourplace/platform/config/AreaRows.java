package org.yourplace.platform.config;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Wards, neighbourhoods and postcodes of one area as rows of core.area and core.postcode. */
final class AreaRows {
    private final AreaFiles files;

    AreaRows(AreaFiles files) {
        this.files = files;
    }

    /** The wards in force, then the neighbourhoods. */
    List<ObjectNode> areas() {
        var rows = new ArrayList<ObjectNode>();
        var wards = boundaries("wardBoundaries");
        lines("wards", ward -> {
            if (ward.getField("in_force_to").isEmpty()) {
                var code = ward.getField("ward_code");
                rows.add(area("ward", code, ward.getField("ward_name"), code, ward, wards.get(code)));
            }
        });
        var lsoas = boundaries("lsoaBoundaries");
        var now = deciles("deprivation", "lsoa21_code");
        var before = unchanged(deciles("deprivationBefore", "lsoa11_code"));
        lines("lsoas", lsoa -> {
            var code = lsoa.getField("lsoa21_code");
            var ward = lsoa.getField("ward24_code");
            rows.add(area("lsoa", code, lsoa.getField("lsoa21_name"), ward, lsoa, lsoas.get(code))
                    .put("decile", now.get(code))
                    .put("vintage", now.containsKey(code) ? (Integer) files.vintage() : null)
                    .put("decile_2019", before.get(code))
                    .put("residents", Integer.valueOf(lsoa.getField("residents_2021"))));
        });
        return rows;
    }

    List<ObjectNode> postcodes() {
        var rows = new ArrayList<ObjectNode>();
        lines(
                "postcodes",
                postcode -> rows.add(Json.object()
                        .put("postcode", postcode.getField("postcode"))
                        .put("authority", files.authority())
                        .put("ward", postcode.getField("ward_code"))
                        .put("lsoa", postcode.getField("lsoa21_code"))
                        .put("latitude", Double.parseDouble(postcode.getField("latitude")))
                        .put("longitude", Double.parseDouble(postcode.getField("longitude")))));
        return rows;
    }

    private ObjectNode area(
            String kind, String code, String name, String ward, NamedCsvRecord line, @Nullable String boundary) {
        return Json.object()
                .put("code", code)
                .put("kind", kind)
                .put("authority", files.authority())
                .put("name", name)
                .put("ward", ward)
                .put("latitude", Double.parseDouble(line.getField("latitude")))
                .put("longitude", Double.parseDouble(line.getField("longitude")))
                .put("boundary", boundary);
    }

    private Map<String, String> boundaries(String kind) {
        var found = new HashMap<String, String>();
        files.file(kind).ifPresent(file -> {
            try {
                Json.parse(Files.readString(file))
                        .path("features")
                        .forEach(feature -> found.put(
                                feature.at("/properties/code").asString(),
                                feature.get("geometry").toString()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
        return found;
    }

    private Map<String, Integer> deciles(String kind, String column) {
        var found = new HashMap<String, Integer>();
        lines(kind, line -> found.put(line.getField(column), Integer.valueOf(line.getField("imd_decile"))));
        return found;
    }

    /** Figures of 2011 neighbourhoods for those that are the same in 2021; a part or a union of old ones has none. */
    private Map<String, Integer> unchanged(Map<String, Integer> before) {
        var found = new HashMap<String, Integer>();
        lines("lsoaChanges", change -> {
            var old = before.get(change.getField("lsoa11_code"));
            if (change.getField("change_code").equals("U") && old != null) {
                found.put(change.getField("lsoa21_code"), old);
            }
        });
        return found;
    }

    /** Goes through a file of comma-separated values; a line that cannot be used is named. */
    private void lines(String kind, Consumer<NamedCsvRecord> use) {
        var file = files.file(kind);
        if (file.isEmpty()) {
            return;
        }
        var name = "areas/" + files.id() + "/" + file.get().getFileName();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file.get())) {
            for (var line : csv) {
                try {
                    use.accept(line);
                } catch (NumberFormatException | NoSuchElementException wrong) {
                    throw bad(name, "line " + line.getStartingLineNumber(), wrong);
                }
            }
        } catch (CsvParseException broken) {
            throw bad(name, "", broken);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static BadFilesException bad(String file, String key, RuntimeException wrong) {
        return new BadFilesException(List.of(new Problem(file, key, String.valueOf(wrong.getMessage()))));
    }
}
