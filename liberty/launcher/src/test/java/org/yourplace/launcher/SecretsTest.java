package org.yourplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void a_password_is_made_once_and_kept() {
        String made = secrets(Map.of()).database("yp_app");

        assertThat(made).hasSizeGreaterThanOrEqualTo(32);
        assertThat(secrets(Map.of()).database("yp_app")).isEqualTo(made);
        assertThat(secrets(Map.of()).database("yp_owner")).isNotEqualTo(made);
    }

    @Test
    void the_environment_has_the_last_word() {
        secrets(Map.of()).demo();

        assertThat(secrets(Map.of("YOURPLACE_DEMO_PASSWORD", "given")).demo()).isEqualTo("given");
        assertThat(secrets(Map.of("YOURPLACE_DATABASE_APP_PASSWORD", "given")).database("yp_app"))
                .isEqualTo("given");
    }

    @Test
    void a_demo_password_can_be_typed() {
        assertThat(secrets(Map.of()).demo()).matches("[a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5}");
    }

    @Test
    void the_key_that_seals_is_made_once_and_kept() {
        String made = secrets(Map.of()).sealingKey();

        assertThat(Base64.getDecoder().decode(made)).hasSize(32);
        assertThat(secrets(Map.of()).sealingKey()).isEqualTo(made);
        assertThat(secrets(Map.of("YOURPLACE_SECRET_KEY", "given")).sealingKey())
                .isEqualTo("given");
    }

    private Secrets secrets(Map<String, String> environment) {
        return Secrets.read(folder.resolve("secrets.properties"), environment);
    }
}
