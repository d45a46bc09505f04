package org.yourplace.kit.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void quotes_what_would_break_a_row() {
        assertThat(CsvFile.of(List.of(List.of("a", "b, c", "say \"so\"", "two\nlines"))))
                .isEqualTo("\uFEFFa,\"b, c\",\"say \"\"so\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void lets_nothing_act_as_a_formula() {
        assertThat(CsvFile.of(List.of(List.of("=1+1", "+44 23", "-1", "@cmd", "\t=x"))))
                .isEqualTo("\uFEFF'=1+1,'+44 23,'-1,'@cmd,\'\t=x\r\n");
    }
}
