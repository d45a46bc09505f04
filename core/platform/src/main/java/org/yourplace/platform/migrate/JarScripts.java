package org.yourplace.platform.migrate;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.plugin.RefusedException;

/**
 * Shows Flyway the scripts of one jar: whatever lies under {@code db/} elsewhere on the class path is not this plugin's. They are copied
 * out first, because the JVM remembers open jars by name and would give the old content of one that was replaced.
 */
final class JarScripts extends URLClassLoader {
    private final Path copies;

    private JarScripts(Path copies) throws IOException {
        super(new URL[] {copies.toUri().toURL()}, JarScripts.class.getClassLoader());
        this.copies = copies;
    }

    static JarScripts of(Path jar) throws IOException {
        var copies = Files.createTempDirectory("scripts");
        try (var open = new JarFile(jar.toFile())) {
            for (var entry : open.stream().toList()) {
                if (entry.isDirectory() || !entry.getName().startsWith("db/")) {
                    continue;
                }
                var copy = copies.resolve(entry.getName()).normalize();
                if (!copy.startsWith(copies)) {
                    throw new RefusedException("it holds a file outside its own folders: " + entry.getName());
                }
                Files.createDirectories(copy.getParent());
                try (var in = open.getInputStream(entry)) {
                    Files.copy(in, copy);
                }
            }
        }
        return new JarScripts(copies);
    }

    /** Whether the jar has any for a schema. */
    boolean has(String schema) {
        return Files.isDirectory(copies.resolve("db").resolve(schema));
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith("db/") ? findResources(name) : super.getResources(name);
    }

    @Override
    public @Nullable URL getResource(String name) {
        return name.startsWith("db/") ? findResource(name) : super.getResource(name);
    }

    @Override
    public void close() throws IOException {
        super.close();
        try (var files = Files.walk(copies)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
