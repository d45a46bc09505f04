package org.yourplace.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The launcher as a person starts it: another process, whose words are read. */
final class RunningHouse implements AutoCloseable {
    private static final Path HOME = Path.of("..", "..").toAbsolutePath().normalize();

    private final Process process;
    private final Path words;

    private RunningHouse(Process process, Path words) {
        this.process = process;
        this.words = words;
    }

    static RunningHouse start(Path scratch, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dyourplace.home=" + HOME,
                "-jar",
                Path.of("target", "launcher.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Path words = Files.createTempFile(scratch, "words", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(words.toFile());
        builder.environment().put("JVM_ARGS", "-XX:TieredStopAtLevel=1");
        builder.environment().putAll(environment);
        return new RunningHouse(builder.start(), words);
    }

    /** Waits until it has said something, or has ended, or the time is over; answers all it said. */
    String hear(String text, Duration atMost) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < deadline && process.isAlive() && !said().contains(text)) {
            Thread.sleep(100);
        }
        return said();
    }

    String said() throws IOException {
        return Files.readString(words);
    }

    /** Ends it as Ctrl-C does; answers its exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    /** Ends it as a power cut does, as far as one process goes. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
