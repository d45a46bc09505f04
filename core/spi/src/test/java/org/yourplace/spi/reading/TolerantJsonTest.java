package org.yourplace.spi.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TolerantJsonTest {
    private final TolerantJson reader = new TolerantJson(JsonMapper.shared());

    /** What became of each row: its id, or the place of its damage. */
    private static List<String> told(JsonNode rows) {
        return rows.valueStream()
                .map(row -> Damage.in(row)
                        .map(damage -> damage.line() + ":" + damage.column()
                                + (damage.rest() ? " and the rest" : "")
                                + (damage.id() == null ? "" : " of " + damage.id()))
                        .orElseGet(() -> row.path("id").asString("")))
                .toList();
    }

    private static String page(String second) {
        return "{\"next\":\"there\",\"items\":[{\"id\":\"1\",\"in\":[{\"id\":\"x\"}]},\n" + second
                + ",\n{\"id\":\"3\"}],\"licence\":\"free\"}";
    }

    @Test
    void a_whole_document_is_read_as_it_stands() {
        var document = reader.read(page("{\"id\":\"2\"}"));

        assertThat(document.cut()).isNull();
        assertThat(told(document.root().path("items"))).containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"2\",\"title\":Help}",
                "{\"id\":\"2\",\"title\":\"Help\",}",
                "{\"id\":\"2\",\"title\":\"a \\q b\"}",
                "{\"id\":\"2\",\"title\":\"Help \"us\" all\"}",
                "{\"id\":\"2\",\"title\":\"a\u0001b\"}",
                "{\"id\":\"2\" \"title\":\"no comma\"}",
                "{\"id\":\"2\",\"number\":NaN}",
                "{\"id\":\"2\",\"title\":\"never ends}",
                "{\"id\":\"2\",\"title\":{\"never\":\"closed\"",
                "{\"id\":\"2\",\"list\":[1,2}}"
            })
    void a_row_that_is_damaged_is_told_and_the_others_are_read(String damaged) {
        var document = reader.read(page(damaged));

        assertThat(document.cut()).isNull();
        assertThat(document.root().path("next").asString()).isEqualTo("there");
        assertThat(document.root().path("licence").asString()).isEqualTo("free");
        assertThat(told(document.root().path("items"))).hasSize(3).satisfies(rows -> {
            assertThat(rows.get(0)).isEqualTo("1");
            assertThat(rows.get(1)).matches("[23]:.*").endsWith(" of 2");
            assertThat(rows.get(2)).isEqualTo("3");
        });
    }

    @Test
    void of_a_document_that_is_cut_off_what_stood_before_is_read() {
        var whole = page("{\"id\":\"2\"}");
        var document = reader.read(whole.substring(0, whole.indexOf("\"3\"") + 2));

        assertThat(document.cut()).isNotNull();
        assertThat(document.root().path("next").asString()).isEqualTo("there");
        assertThat(told(document.root().path("items")))
                .hasSize(3)
                .contains("1", "2")
                .last()
                .satisfies(last -> assertThat(last).startsWith("3:").endsWith("and the rest"));
    }

    @Test
    void what_stands_before_the_beginning_or_after_the_end_is_told_as_a_row_of_its_own() {
        assertThat(told(reader.read("<html>" + page("{\"id\":\"2\"}")).root().path("items")))
                .containsExactly("1:1", "1", "2", "3");

        var document = reader.read(page("{\"id\":\"2\"}") + "}{");
        assertThat(document.cut()).isNull();
        assertThat(told(document.root().path("items"))).hasSize(4).last().satisfies(last -> assertThat(last)
                .startsWith("3:"));
    }

    @Test
    void when_the_beginning_is_damaged_the_rows_stand_alone() {
        var document = reader.read(page("{\"id\":\"2\"}").replaceFirst("\\{", "{é"));

        assertThat(document.cut()).isNotNull();
        assertThat(told(document.root())).hasSize(4).contains("1", "2", "3");
    }

    @Test
    void each_line_may_be_a_row() {
        var document = reader.read("{\"id\":1}\n{\"id\":2,}\n\n{\"id\":3}\n{\"id\":");

        assertThat(document.cut()).isNull();
        assertThat(told(document.root())).containsExactly("1", "2:9 of 2", "3", "5:7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"a\":", "[", "[1] x", "<html><body>[ {x} ]</body></html>", "title,description", "{\"a\": 1} {"
            })
    void where_no_row_can_be_read_the_document_is_refused_with_the_place(String text) {
        assertThatThrownBy(() -> reader.read(text)).isInstanceOf(JacksonException.class);
    }

    @Test
    void however_a_document_is_damaged_it_is_read_or_refused_and_never_more_rows_come_out_than_went_in() {
        var whole = page("{\"id\":\"2\"}");
        for (int at = 0; at < whole.length(); at++) {
            for (var odd : List.of("", "\"", "{", "}", "]", "[", ",", "\\", "\u0000", "é")) {
                var text = whole.substring(0, at) + odd + whole.substring(at + 1);
                try {
                    var rows = reader.read(text).root();
                    assertThat(rows.findValues("id").size()).as(text).isLessThanOrEqualTo(4);
                } catch (JacksonException refused) {
                    assertThat(refused.getLocation()).as(text).isNotNull();
                }
            }
        }
    }
}
