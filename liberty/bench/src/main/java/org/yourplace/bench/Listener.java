package org.yourplace.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Finds the process that listens on a port of this machine, where {@code /proc} tells. */
final class Listener {
    private static final String LISTENING = "0A";

    private Listener() {}

    /** Its id, or 0 when nobody says. */
    static long on(int port) {
        try {
            for (var table : new String[] {"/proc/net/tcp", "/proc/net/tcp6"}) {
                for (var line : Files.readAllLines(Path.of(table))) {
                    var fields = line.strip().split("\\s+");
                    if (fields.length > 9
                            && fields[3].equals(LISTENING)
                            && fields[1].endsWith(String.format(":%04X", port))) {
                        return holder("socket:[" + fields[9] + "]");
                    }
                }
            }
        } catch (IOException elsewhere) {
            // no such table on this system
        }
        return 0;
    }

    private static long holder(String socket) {
        return ProcessHandle.allProcesses()
                .mapToLong(ProcessHandle::pid)
                .filter(pid -> holds(pid, socket))
                .findFirst()
                .orElse(0);
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return files.anyMatch(file -> {
                try {
                    return Files.readSymbolicLink(file).toString().equals(socket);
                } catch (IOException closed) {
                    return false;
                }
            });
        } catch (IOException notOurs) {
            return false;
        }
    }
}
