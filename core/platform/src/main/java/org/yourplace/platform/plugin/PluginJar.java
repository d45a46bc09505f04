package org.yourplace.platform.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * A plugin's jar as its manifest describes it; none of its classes has been loaded.
 *
 * @param id the feature's id ({@code Plugin-Id})
 * @param version the jar's own version ({@code Plugin-Version})
 * @param requires the SPI it was made for ({@code Plugin-Requires}), absent when any will do
 * @param sha256 of the file, hexadecimal
 */
public record PluginJar(
        Path path, String id, String version, @Nullable String requires, String sha256) {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    /** Reads the manifest; throws {@link RefusedException} with the reason when this is no usable plugin. */
    public static PluginJar read(Path path) {
        try (var jar = new JarFile(path.toFile())) {
            var manifest = jar.getManifest();
            var said = manifest == null ? new Attributes() : manifest.getMainAttributes();
            var id = said.getValue("Plugin-Id");
            if (id == null) {
                throw new RefusedException("its manifest names no Plugin-Id");
            }
            if (!free(id)) {
                throw new RefusedException("its Plugin-Id \"" + id + "\" cannot be a feature's id");
            }
            if (jar.getEntry("org/yourplace/spi/Feature.class") != null) {
                throw new RefusedException("it bundles the SPI, which the host brings");
            }
            var version = said.getValue("Plugin-Version");
            if (version == null) {
                throw new RefusedException("its manifest names no Plugin-Version");
            }
            return new PluginJar(path, id, version, said.getValue("Plugin-Requires"), sha256(path));
        } catch (ZipException notOne) {
            throw new RefusedException("this file is not a jar", notOne);
        } catch (IOException unreadable) {
            throw new RefusedException("it cannot be read: " + RefusedException.words(unreadable), unreadable);
        }
    }

    /** Whether a feature may be called so: the id names its schema, its texts and its part of every address. */
    public static boolean free(String id) {
        return ID.matcher(id).matches() && id.length() <= 40 && !id.startsWith("pg-") && !ReservedNames.contain(id);
    }

    /** The database schema of the feature. */
    public String schema() {
        return id.replace('-', '_');
    }

    public String file() {
        return path.getFileName().toString();
    }

    /** The sum of a file that may not be a jar; empty when it cannot be read. */
    public static Optional<String> sum(Path path) {
        try {
            return Optional.of(sha256(path));
        } catch (RefusedException unreadable) {
            return Optional.empty();
        }
    }

    private static String sha256(Path path) {
        try (var in = Files.newInputStream(path)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var block = new byte[64 * 1024];
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                digest.update(block, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new RefusedException("it cannot be read: " + RefusedException.words(unreadable), unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
