package org.yourplace.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that comes along as a library, unpacked once per data folder. */
final class PostgresProgram {
    private PostgresProgram() {}

    /** The folder that holds {@code bin}, unpacked if it is not there yet. */
    static Path unpack(Path into) {
        String archive = "postgres-" + system() + "-" + machine() + ".txz";
        Path ready = into.resolve(".unpacked");
        try {
            if (!Files.exists(ready)) {
                try (@Nullable InputStream packed = PostgresProgram.class.getResourceAsStream("/" + archive)) {
                    if (packed == null) {
                        throw new Refusal("No PostgreSQL comes along for " + system() + " on " + machine()
                                + "; give one with --database jdbc:postgresql://HOST:PORT/NAME.");
                    }
                    Files.createDirectories(into);
                    extract(packed, into);
                }
                Files.writeString(ready, archive);
            }
            return into;
        } catch (IOException e) {
            throw new Refusal("PostgreSQL cannot be unpacked into " + into + ": " + e.getMessage() + ".", e);
        }
    }

    private static void extract(InputStream packed, Path into) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = into.resolve(entry.getName()).normalize();
                if (!target.startsWith(into)) {
                    throw new IOException("an entry points outside: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    if (entry.isSymbolicLink()) {
                        Files.deleteIfExists(target);
                        Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                    } else {
                        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
                        if ((entry.getMode() & 0b001_000_000) != 0) {
                            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
                        }
                    }
                }
            }
        }
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("linux") ? "linux" : name.replace(' ', '-');
    }

    private static String machine() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
