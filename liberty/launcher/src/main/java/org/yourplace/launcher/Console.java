package org.yourplace.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the server has said so far, and whether it is beyond hope. */
record Console(Path file) {
    /** The application could not be started, or somebody else took the port. */
    private static final Pattern HOPELESS = Pattern.compile("CWWKZ000[24]E|CWWKO0221E");

    /** Where a failure names itself, more to the point than what the server says of it. */
    private static final Pattern CAUSE = Pattern.compile("WELD-\\d+:.*|(?<=Caused by: ).*");

    private static final Pattern ERROR = Pattern.compile(".* E CW.*|\\[ERROR.*|Error.*");

    /** Why it will never be ready, if it is so. */
    Optional<String> hopeless() {
        List<String> lines = lines();
        return lines.stream()
                .filter(line -> HOPELESS.matcher(line).find())
                .findFirst()
                .map(line -> cause(lines).orElseGet(() -> shortened(line)));
    }

    /** The last error in it, or else its last line. */
    String lastWords() {
        return lines().stream()
                .filter(line -> ERROR.matcher(line).matches())
                .reduce((first, second) -> second)
                .map(Console::shortened)
                .orElseGet(() -> Program.lastLine(file));
    }

    private static Optional<String> cause(List<String> lines) {
        return lines.stream()
                .map(CAUSE::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group())
                .findFirst();
    }

    private static String shortened(String line) {
        return line.replaceFirst("^\\[.*? E (?=CW)", "").strip();
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}
