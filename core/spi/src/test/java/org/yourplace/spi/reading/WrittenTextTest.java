package org.yourplace.spi.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;

class WrittenTextTest {
    private static final String TEXT = "Zoë’s café";

    @Test
    void text_is_read_as_it_was_written_with_a_mark_or_without() {
        for (var charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
            for (var mark : List.of("", "\uFEFF")) {
                var read = WrittenText.of((mark + TEXT).getBytes(charset));
                assertThat(read).as(charset + mark).isEqualTo(new WrittenText(TEXT, charset, false));
            }
        }
    }

    @Test
    void what_is_not_what_it_should_be_is_read_as_windows_writes_and_that_is_told() {
        var read = WrittenText.of(TEXT.getBytes(Charset.forName("windows-1252")));

        assertThat(read.text()).isEqualTo(TEXT);
        assertThat(read.guessed()).isTrue();
        assertThat(WrittenText.of(TEXT.getBytes(Charset.forName("windows-1252")), Charset.forName("windows-1252"))
                        .guessed())
                .isFalse();
    }

    @Test
    void nothing_is_an_empty_text() {
        assertThat(WrittenText.of(new byte[0]).text()).isEmpty();
    }
}
