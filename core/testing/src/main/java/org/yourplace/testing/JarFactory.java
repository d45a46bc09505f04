package org.yourplace.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Makes a plugin's jar while the test runs: sources go through the JDK's compiler and PF4J's extension index. */
public final class JarFactory {
    private final Map<String, String> manifest = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();

    private JarFactory(String id) {
        manifest.put("Plugin-Id", id);
        manifest.put("Plugin-Version", "1.0.0");
        manifest.put("Plugin-Requires", "1.0.0");
    }

    /** A plugin that does nothing yet. */
    public static JarFactory plugin(String id) {
        return new JarFactory(id);
    }

    public JarFactory requires(String spi) {
        manifest.put("Plugin-Requires", spi);
        return this;
    }

    /** @param body members of a class {@code made.{name} implements Feature}, all types imported from the SPI */
    public JarFactory feature(String name, String body) {
        sources.put("made." + name, """
                package made;
                import java.util.*;
                import org.yourplace.spi.*;
                import org.pf4j.Extension;
                @Extension
                public final class %s implements Feature {
                %s
                }
                """.formatted(name, body));
        return this;
    }

    /** A feature of the plugin's own id that starts in a way of its own; {@code more} are further members. */
    public JarFactory starting(String name, String start, String... more) {
        return feature(name, """
                public String id() { return "%s"; }
                public FeatureModule start(FeatureContext core) { %s }
                %s""".formatted(manifest.get("Plugin-Id"), start, String.join("\n", more)));
    }

    public JarFactory source(String name, String source) {
        sources.put(name, source);
        return this;
    }

    public JarFactory file(String path, String content) {
        files.put(path, content);
        return this;
    }

    /** Writes the jar. */
    public Path into(Path folder, String name) {
        try {
            var classes = Files.createTempDirectory("classes");
            if (!sources.isEmpty()) {
                compile(classes);
            }
            var jar = folder.resolve(name);
            try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest())) {
                for (var file : files.entrySet()) {
                    add(out, file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
                }
                try (var compiled = Files.walk(classes)) {
                    for (var file : compiled.filter(Files::isRegularFile).toList()) {
                        add(out, classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
                    }
                }
            }
            return jar;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Manifest manifest() {
        var made = new Manifest();
        made.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.forEach(made.getMainAttributes()::putValue);
        return made;
    }

    private void compile(Path classes) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var units = sources.entrySet().stream()
                .map(source ->
                        new SimpleJavaFileObject(
                                URI.create("string:///" + source.getKey().replace('.', '/') + ".java"),
                                javax.tools.JavaFileObject.Kind.SOURCE) {
                            @Override
                            public CharSequence getCharContent(boolean ignoreErrors) {
                                return source.getValue();
                            }
                        })
                .toList();
        var said = new java.io.StringWriter();
        var options = List.of(
                "-d",
                classes.toString(),
                "-proc:full",
                "-classpath",
                System.getProperty("java.class.path"),
                "-Xlint:none");
        if (!compiler.getTask(said, null, null, options, null, units).call()) {
            throw new IllegalStateException(said.toString());
        }
    }

    private static void add(JarOutputStream out, String path, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(path));
        out.write(content);
        out.closeEntry();
    }
}
