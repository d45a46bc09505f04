package org.yourplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    private static final Path HOME = Path.of("home").toAbsolutePath();

    @Test
    void nothing_said_means_the_demonstration_on_8080_in_the_data_folder() {
        Options options = parse();

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.data()).isEqualTo(HOME.resolve("data"));
        assertThat(options.database()).isEmpty();
        assertThat(options.demo()).isTrue();
    }

    @Test
    void every_option_is_heard() {
        Options options = parse("--port", "9000", "--no-demo", "--database", "jdbc:postgresql://db/city");

        assertThat(options.port()).isEqualTo(9000);
        assertThat(options.demo()).isFalse();
        assertThat(options.database()).contains("jdbc:postgresql://db/city");
    }

    @Test
    void a_word_that_is_not_known_is_refused_by_name() {
        assertThatThrownBy(() -> parse("--prot", "9000"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("--prot");
    }

    @Test
    void a_port_must_be_a_port() {
        assertThatThrownBy(() -> parse("--port", "70000"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("70000");
        assertThatThrownBy(() -> parse("--port")).isInstanceOf(Refusal.class).hasMessageContaining("wants a value");
    }

    @Test
    void a_refused_address_does_not_show_its_password() {
        assertThatThrownBy(() -> parse("--database", "postgresql://db/city?password=secret"))
                .isInstanceOf(Refusal.class)
                .hasMessageNotContaining("secret");
    }

    private static Options parse(String... words) {
        return Options.parse(List.of(words), HOME);
    }
}
