package org.yourplace.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;

/** A list is read however it was saved, and what cannot be read is refused as a whole. */
class ImportFilesTest extends ImportDesk {
    @Test
    void headings_separators_and_encodings_are_read_with_patience() {
        var windows = "About;Opened by\ncafé;Zoë\n".getBytes(Charset.forName("windows-1252"));
        var marked = "\uFEFFABOUT\topened_by\nŁódź\tAnn\n".getBytes(StandardCharsets.UTF_8);
        var quoted = "\"a_bout\",\"x\"\r\n\"one, two\r\nlines\",\r\n".getBytes(StandardCharsets.UTF_8);

        for (var bytes : List.of(windows, marked, quoted)) {
            assertThat(run(ImportSource.csv(bytes), false).created()).isEqualTo(1);
        }
        assertThat(stored()).containsExactlyInAnyOrder("café", "Łódź", "one, two\r\nlines");
    }

    @Test
    void json_rows_may_stand_in_an_array_or_below_items_and_odd_ones_are_named() {
        var array = "[{\"about\":\"one\"}, 7, {\"about\":\"two two\",\"colour\":\"red\"}]";
        var below = "{\"data\":{\"items\":[{\"about\":\"three\"}]}}";

        var first = run(ImportSource.json(array.getBytes(StandardCharsets.UTF_8)), false);
        var second = run(ImportSource.json(below.getBytes(StandardCharsets.UTF_8)), false);

        assertThat(first.created()).isEqualTo(2);
        assertThat(first.errors()).singleElement().satisfies(error -> {
            assertThat(error.row()).isEqualTo(2);
            assertThat(error.reason()).isEqualTo("not-an-object");
        });
        assertThat(first.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.row()).isEqualTo(3);
            assertThat(warning.reason()).startsWith("The postcode lies outside our area");
        });
        assertThat(second.created()).isEqualTo(1);
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_as_a_whole_in_words() {
        var files = List.of(
                ImportSource.csv(new byte[0]),
                ImportSource.csv("colour,size\nred,2\n".getBytes(StandardCharsets.UTF_8)),
                ImportSource.csv("about\n\"open\nand never closed".getBytes(StandardCharsets.UTF_8)),
                ImportSource.json(new byte[0]),
                ImportSource.json("[{\"about\":".getBytes(StandardCharsets.UTF_8)),
                ImportSource.json("[1] x".getBytes(StandardCharsets.UTF_8)),
                ImportSource.json(new byte[] {'"', (byte) 0xC3, '"'}),
                ImportSource.json("[".repeat(5_000).getBytes(StandardCharsets.UTF_8)),
                ImportSource.csv(("about\n" + "row x\n".repeat(25_001)).getBytes(StandardCharsets.UTF_8)),
                ImportSource.csv(new byte[5_000_001]));

        for (var file : files) {
            assertThatExceptionOfType(DomainException.class)
                    .as("%s of %d", file.format(), file.bytes().length)
                    .isThrownBy(() -> run(file, false));
        }
        assertThat(stored()).isEmpty();
    }
}
