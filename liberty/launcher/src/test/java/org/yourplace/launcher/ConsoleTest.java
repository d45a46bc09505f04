package org.yourplace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleTest {
    @TempDir
    Path folder;

    @Test
    void a_server_that_starts_has_hope() throws IOException {
        Console console = console("""
                [AUDIT   ] CWWKE0001I: The server defaultServer has been launched.
                [22/11/2026, 12:04:56:380 UTC] 00000027 some.Class  A CWPKI0820A: The default keystore has been created.
                """);

        assertThat(console.hopeless()).isEmpty();
    }

    @Test
    void an_application_that_cannot_start_names_its_cause() throws IOException {
        Console console = console("""
                org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies for type Clock
                [22/11/2026, 12:05:51:692 UTC] 0000002b AppMessageHelper  E CWWKZ0002E: An exception occurred while starting.
                """);

        assertThat(console.hopeless()).contains("WELD-001408: Unsatisfied dependencies for type Clock");
    }

    @Test
    void a_port_that_was_taken_meanwhile_is_hopeless() throws IOException {
        Console console = console("[22/11/2026] 0000002b TCPPort  E CWWKO0221E: TCP/IP port 8080 is in use.\n");

        assertThat(console.hopeless()).contains("CWWKO0221E: TCP/IP port 8080 is in use.");
    }

    private Console console(String text) throws IOException {
        return new Console(Files.writeString(folder.resolve("console.log"), text));
    }
}
