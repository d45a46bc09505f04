package org.yourplace.platform.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pf4j.DefaultVersionManager;
import org.yourplace.spi.Spi;

/**
 * What lies in the plugin folder, in the order of the files' names. The migrate command and the server look in the same way and so come
 * to the same answer.
 *
 * @param jars those that may be tried, each id once
 * @param refused the others
 */
public record PluginFolder(List<PluginJar> jars, List<Refusal> refused) {
    private static final DefaultVersionManager VERSIONS = new DefaultVersionManager();

    public PluginFolder {
        jars = List.copyOf(jars);
        refused = List.copyOf(refused);
    }

    /** Looks through a folder; one that does not exist is empty. */
    public static PluginFolder look(Path folder, AllowList allowed) {
        var jars = new LinkedHashMap<String, PluginJar>();
        var refused = new ArrayList<Refusal>();
        for (var file : files(folder)) {
            PluginJar jar = null;
            try {
                jar = PluginJar.read(file);
                check(jar, allowed);
                var first = jars.putIfAbsent(jar.id(), jar);
                if (first != null) {
                    throw new RefusedException("it repeats the id of " + first.file() + ", which stays");
                }
            } catch (RefusedException refusal) {
                refused.add(new Refusal(file.getFileName().toString(), id(jar), String.valueOf(refusal.getMessage())));
            }
        }
        return new PluginFolder(List.copyOf(jars.values()), refused);
    }

    private static void check(PluginJar jar, AllowList allowed) {
        if (!allowed.allows(jar)) {
            throw new RefusedException("its SHA-256 is not on the list of allowed plugins");
        }
        var requires = Optional.ofNullable(jar.requires()).map(String::strip).orElse("");
        try {
            // a plain version means that one or any later one, as PF4J reads it
            var constraint = requires.matches("[0-9].*") ? ">=" + requires : requires;
            if (!requires.isEmpty() && !VERSIONS.checkVersionConstraint(Spi.VERSION, constraint)) {
                throw new RefusedException("it needs SPI " + requires + ", this host has " + Spi.VERSION);
            }
        } catch (RefusedException refusal) {
            throw refusal;
        } catch (RuntimeException unreadable) {
            throw new RefusedException("its Plugin-Requires \"" + requires + "\" is no version", unreadable);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the plugin folder cannot be read: " + folder, unreadable);
        }
    }

    private static @Nullable String id(@Nullable PluginJar jar) {
        return jar == null ? null : jar.id();
    }
}
