package org.yourplace.platform.config;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;

/** Reads JSON files below tenant-config and holds each against its schema. What is wrong is gathered, so that one run names it all. */
final class JsonFiles {
    /** The library's own idea of an address knows every top-level domain but those reserved for examples. */
    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .format(PatternFormat.of("email", "^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+$", null))
            .build();

    private final Path root;
    private final SchemaRegistry registry = SchemaRegistry.withDialect(
            DIALECT,
            builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ENGLISH)
                    .build()));
    private final Map<String, Schema> schemas = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param root the folder tenant-config */
    JsonFiles(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Path root() {
        return root;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void problem(Path file, String key, String words) {
        problems.add(new Problem(name(file), key, words));
    }

    /** The file's path as people know it. */
    String name(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        return (absolute.startsWith(root) ? root.relativize(absolute) : absolute)
                .toString()
                .replace('\\', '/');
    }

    /** Reads a file; empty, and a problem noted, when it is missing, unreadable or not as its schema says. */
    Optional<JsonNode> read(Path file, String schema) {
        try {
            var node = Json.parse(Files.readString(file));
            var errors = schema(schema).validate(node);
            errors.forEach(error -> problem(file, key(error), words(error)));
            return errors.isEmpty() ? Optional.of(node) : Optional.empty();
        } catch (StreamReadException broken) {
            var where = broken.getLocation();
            problem(
                    file,
                    "",
                    "line " + where.getLineNr() + ", column " + where.getColumnNr() + ": "
                            + broken.getOriginalMessage());
        } catch (java.nio.file.NoSuchFileException missing) {
            problem(file, "", "the file is missing");
        } catch (IOException | JacksonException unreadable) {
            problem(file, "", "cannot be read: " + unreadable.getMessage());
        }
        return Optional.empty();
    }

    /** The same, but a file that is not there is no problem. */
    Optional<JsonNode> readIfThere(Path file, String schema) {
        return Files.exists(file) ? read(file, schema) : Optional.empty();
    }

    /** Files or folders in a folder, by name; none when there is no such folder. */
    List<Path> list(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Schema schema(String name) {
        return schemas.computeIfAbsent(name, wanted -> {
            var file = root.resolve("schema").resolve(wanted + ".schema.json");
            try {
                return registry.getSchema(Files.readString(file));
            } catch (IOException missing) {
                throw new UncheckedIOException("the schema cannot be read: " + file, missing);
            }
        });
    }

    private static String key(Error error) {
        var at = error.getInstanceLocation().toString();
        var member = error.getProperty();
        return member == null ? at : at + "/" + member;
    }

    private static String words(Error error) {
        return switch (String.valueOf(error.getKeyword())) {
            case "required" -> "is missing";
            case "format" -> "is no " + error.getSchemaNode().asString();
            case "enum" ->
                "is none of "
                        + error.getSchemaNode()
                                .valueStream()
                                .map(JsonNode::asString)
                                .collect(Collectors.joining(", "));
            case "additionalProperties", "unevaluatedProperties" -> "no such key here";
            default -> error.getMessage();
        };
    }
}
