package org.yourplace.launcher;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Passwords that were made once and are kept with the data; the environment has the last word. */
final class Secrets {
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Path file;
    private final Map<String, String> kept;
    private final Map<String, String> environment;
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file, Map<String, String> kept, Map<String, String> environment) {
        this.file = file;
        this.kept = kept;
        this.environment = environment;
    }

    static Secrets read(Path file, Map<String, String> environment) {
        Map<String, String> kept = new TreeMap<>();
        try {
            if (Files.exists(file)) {
                Properties properties = new Properties();
                properties.load(new StringReader(Files.readString(file)));
                properties.stringPropertyNames().forEach(name -> kept.put(name, properties.getProperty(name)));
            }
        } catch (IOException e) {
            throw new Refusal("The kept passwords cannot be read from " + file + ": " + e.getMessage() + ".", e);
        }
        return new Secrets(file, kept, environment);
    }

    /** The password of a database role: from YOURPLACE_DATABASE_APP_PASSWORD and the like, or made once. */
    String database(String role) {
        String given =
                environment.get("YOURPLACE_DATABASE_" + role.replace("yp_", "").toUpperCase() + "_PASSWORD");
        return given != null ? given : keptOr("database." + role, this::longOne);
    }

    /** The password of every demo sign-in: one that can be typed. */
    String demo() {
        String given = environment.get("YOURPLACE_DEMO_PASSWORD");
        return given != null && !given.isBlank() ? given : keptOr("demo.password", this::typeableOne);
    }

    /** The key that seals what the house must read again, such as the seed of a second factor: 32 bytes in base64. */
    String sealingKey() {
        String given = environment.get("YOURPLACE_SECRET_KEY");
        return given != null && !given.isBlank() ? given : keptOr("secret.key", this::key);
    }

    private String keptOr(String name, java.util.function.Supplier<String> make) {
        String value = kept.get(name);
        if (value == null) {
            value = make.get();
            kept.put(name, value);
            save();
        }
        return value;
    }

    private void save() {
        StringBuilder text = new StringBuilder("# Made by the launcher; belongs to this data folder.\n");
        kept.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            OwnerOnly.write(file, text.toString());
        } catch (IOException e) {
            throw new Refusal("The passwords cannot be kept in " + file + ": " + e.getMessage() + ".", e);
        }
    }

    private String longOne() {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String key() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Three groups of five: 75 bits. */
    private String typeableOne() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 15; i++) {
            if (i > 0 && i % 5 == 0) {
                word.append('-');
            }
            word.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }
}
