package org.yourplace.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Style sheets, pictures and scripts, from {@code META-INF/resources} of the jars around us. An address that carries the file's own
 * fingerprint may be kept for a year; any other is asked about again.
 */
final class Assets {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("css", "text/css;charset=utf-8"),
            Map.entry("js", "text/javascript;charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));
    private static final List<String> NAMED = List.of("site.css", "scene.svg", "icon.svg");

    private final ClassLoader loader;
    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    /** A file, its type and its fingerprint. */
    record Asset(byte[] bytes, String type, String mark) {

        static Asset of(byte[] bytes, String type) {
            return new Asset(bytes, type, fingerprint(bytes));
        }
    }

    Assets(ClassLoader loader) {
        this.loader = loader;
    }

    /** The file at a path, if it is one that anybody may have. */
    Optional<Asset> find(String path) {
        var type = TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null || path.contains("..") || path.contains("//") || path.contains("%")) return Optional.empty();
        var found = known.get(path);
        if (found == null) {
            found = load(path, type);
            if (found.isPresent()) known.put(path, found);
        }
        return found;
    }

    /** Fingerprinted addresses of the files that templates name. */
    Map<String, String> addresses() {
        var addresses = new LinkedHashMap<String, String>();
        for (var name : NAMED) {
            var path = "/assets/" + name;
            find(path).ifPresent(asset -> addresses.put(name, path + "?v=" + asset.mark()));
        }
        return addresses;
    }

    static String fingerprint(byte[] bytes) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private Optional<Asset> load(String path, String type) {
        try (InputStream file = loader.getResourceAsStream("META-INF/resources" + path)) {
            return file == null ? Optional.empty() : Optional.of(Asset.of(file.readAllBytes(), type));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
