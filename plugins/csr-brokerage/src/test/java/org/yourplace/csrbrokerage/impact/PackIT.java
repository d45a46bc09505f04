package org.yourplace.csrbrokerage.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The pack to take away: J5.5. */
class PackIT {
    private static ImpactCity city;

    @BeforeAll
    static void a_frozen_quarter() {
        VeraGreenfieldFoundryProvider.initialise();
        city = new ImpactCity();
        for (int i = 0; i < 9; i++)
            city.taken(city.employee("officer"), "2026-02-10", "paid", 90, "2026-02-11T09:00:00Z");
        for (int i = 0; i < 7; i++)
            city.taken(city.employee("manager"), "2026-02-10", "unpaid", 60, "2026-02-11T09:00:00Z");
        for (int i = 0; i < 3; i++)
            city.taken(city.employee("chief"), "2026-02-10", "paid", 77, "2026-02-11T09:00:00Z");
        city.own("2026-01-01", 1, 600, 8);
        city.freeze("2026-05-01T06:00:00Z");
    }

    @Test
    void the_document_can_be_read_aloud() throws Exception {
        var pdf = city.as(() -> city.pack.document("2026-Q1", Locale.UK));
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            var problems = validator.validate(parser).getTestAssertions().stream()
                    .map(failed -> failed.getRuleId().getClause() + " " + failed.getMessage())
                    .distinct()
                    .toList();
            assertThat(problems).isEmpty();
        }
    }

    @Test
    void figures_are_tables_with_headings_that_are_read_aloud() throws Exception {
        var pdf = city.as(() -> city.pack.document("2026-Q1", Locale.UK));
        try (var read = Loader.loadPDF(pdf)) {
            var tags = new HashMap<String, Integer>();
            tags(read.getDocumentCatalog().getStructureTreeRoot(), tags);
            assertThat(tags).containsKeys("Table", "TR", "TH", "TD");
            assertThat(tags.get("TH")).isGreaterThan(8);
            assertThat(new PDFTextStripper().getText(read)).contains("What is counted", "officer");
        }
    }

    private static void tags(PDStructureNode node, Map<String, Integer> tags) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                tags.merge(element.getStructureType(), 1, Integer::sum);
                tags(element, tags);
            }
        }
    }

    @Test
    void the_workbook_says_its_method_and_hides_what_the_screen_hides() throws Exception {
        var sheets = unzipped(city.as(() -> city.pack.workbook("2026-Q1", Locale.UK)));
        assertThat(sheets)
                .contains("How it is counted", "no value of an hour", "fewer than 5", "Own time by area")
                .doesNotContain(">3.9<", ">231<");
    }

    @Test
    void figures_with_nothing_in_them_make_a_pack_too() {
        var empty = new ImpactCity();
        empty.own("2026-01-01", 0, 60, 1);
        empty.freeze("2026-05-01T06:00:00Z");
        assertThat(new String(empty.as(() -> empty.pack.document("2026-Q1", Locale.UK)), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-");
    }

    private static String unzipped(byte[] book) throws java.io.IOException {
        List<String> parts = new ArrayList<>();
        var file = Files.createTempFile("impact", ".xlsx");
        Files.write(file, book);
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : java.util.Collections.list(zip.entries())) {
                parts.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        return String.join("\n", parts).replace("No value of an hour", "no value of an hour");
    }
}
