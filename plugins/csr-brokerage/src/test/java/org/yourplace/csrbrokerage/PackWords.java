package org.yourplace.csrbrokerage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Collections;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Everything that can be read in the two files of an impact pack: the document's words and whatever the workbook is made of. */
final class PackWords {
    private PackWords() {}

    static String of(byte[] document, byte[] workbook) {
        try (var pdf = Loader.loadPDF(document)) {
            return new PDFTextStripper().getText(pdf) + unzipped(workbook);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String unzipped(byte[] book) throws IOException {
        var file = Files.createTempFile("pack", ".xlsx");
        Files.write(file, book);
        try (var zip = new ZipFile(file.toFile())) {
            var text = new StringBuilder();
            for (var entry : Collections.list(zip.entries())) {
                text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }
}
