package org.yourplace.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Files and folders that nobody but their owner may read. */
final class OwnerOnly {
    private OwnerOnly() {}

    static void directory(Path path) throws IOException {
        Files.createDirectories(path);
        restrict(path, "rwx------");
    }

    /** Writes the whole text or nothing, readable by the owner from its first byte on. */
    static void write(Path path, String text) throws IOException {
        Path parent = path.toAbsolutePath().getParent();
        Path draft = Files.createTempFile(parent, path.getFileName().toString(), ".new");
        try {
            restrict(draft, "rw-------");
            Files.writeString(draft, text);
            Files.move(draft, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static void restrict(Path path, String permissions) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(permissions));
        }
    }
}
