package org.yourplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.migrate.Login;

class GivenDatabaseTest {
    @Test
    void user_and_password_leave_the_address_and_the_rest_stays() {
        Login login = GivenDatabase.login(
                "jdbc:postgresql://db:5432/city?user=me&sslmode=verify-full&password=a%26b", Map.of());

        assertThat(login.url()).isEqualTo("jdbc:postgresql://db:5432/city?sslmode=verify-full");
        assertThat(login.user()).isEqualTo("me");
        assertThat(login.password()).isEqualTo("a&b");
        assertThat(login.toString()).doesNotContain("a&b");
    }

    @Test
    void what_the_address_does_not_say_the_environment_does() {
        Login login = GivenDatabase.login(
                "jdbc:postgresql://db/city",
                Map.of("YOURPLACE_DATABASE_USER", "me", "YOURPLACE_DATABASE_PASSWORD", "secret"));

        assertThat(login.user()).isEqualTo("me");
        assertThat(login.password()).isEqualTo("secret");
    }
}
