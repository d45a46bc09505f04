package org.yourplace.testing.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The shipped partnership files, and copies of them that a test may spoil. */
final class TenantConfig {
    static final Path SHIPPED = Path.of("../../tenant-config");

    private TenantConfig() {}

    static Path copyTo(Path folder) {
        try (var files = Files.walk(SHIPPED)) {
            for (var file : files.toList()) {
                var copy = folder.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void edit(Path file, String from, String to) {
        try {
            var text = Files.readString(file);
            assertThat(text).contains(from);
            Files.writeString(file, text.replace(from, to));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
