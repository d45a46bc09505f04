package org.yourplace.platform.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The jars that a production server may load, by SHA-256. Without a list every jar in the folder is loaded. */
public final class AllowList {
    public static final AllowList ANY = new AllowList(null);

    private final @Nullable Set<String> sums;

    private AllowList(@Nullable Set<String> sums) {
        this.sums = sums;
    }

    /** Reads what {@code sha256sum *.jar} prints: one sum a line, whatever follows it; {@code #} begins a remark. */
    public static AllowList read(Path list) {
        try {
            return new AllowList(Files.readAllLines(list).stream()
                    .map(line -> line.strip().split("\\s+")[0].toLowerCase(Locale.ROOT))
                    .filter(sum -> sum.matches("[0-9a-f]{64}"))
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the list of allowed plugins cannot be read: " + list, unreadable);
        }
    }

    public static AllowList of(Optional<String> file) {
        return file.filter(name -> !name.isBlank())
                .map(Path::of)
                .map(AllowList::read)
                .orElse(ANY);
    }

    public boolean allows(PluginJar jar) {
        return sums == null || sums.contains(jar.sha256());
    }

    /** Whether there is a list at all. */
    public boolean isSet() {
        return sums != null;
    }
}
