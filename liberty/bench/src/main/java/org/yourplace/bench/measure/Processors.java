package org.yourplace.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Processor time of server, database and of this program, in seconds since they began, from {@code /proc}. Where there is no such thing,
 * it is not a number.
 */
public final class Processors {
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER_TIME = 11;

    private final Supplier<Stream<ProcessHandle>> server;
    private final Supplier<Stream<ProcessHandle>> database;

    /** Seconds used so far. */
    public record Used(double server, double database, double client) {
        public Used since(Used before) {
            return new Used(server - before.server, database - before.database, client - before.client);
        }

        public Used plus(Used more) {
            return new Used(server + more.server, database + more.database, client + more.client);
        }
    }

    /**
     * @param server process id of the server, 0 for none
     * @param database process id of the postmaster, 0 for one that is elsewhere
     */
    public Processors(long server, long database) {
        this.server = () -> family(server);
        this.database = () -> family(database);
    }

    public Used now() {
        var self = ProcessHandle.current();
        return new Used(sum(server.get(), false), sum(database.get(), true), sum(Stream.of(self), false));
    }

    /** The process that started another: a backend's is the postmaster. */
    public static long parent(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElse(0L);
    }

    private static Stream<ProcessHandle> family(long pid) {
        return ProcessHandle.of(pid).stream().flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()));
    }

    /** @param ended whether children that have ended count: a postmaster's backends come and go */
    private static double sum(Stream<ProcessHandle> processes, boolean ended) {
        return processes.mapToDouble(handle -> seconds(handle.pid(), ended)).sum();
    }

    private static double seconds(long pid, boolean ended) {
        try {
            var line = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // the name, in parentheses, may hold spaces
            var fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = USER_TIME; field < USER_TIME + (ended ? 4 : 2); field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS_PER_SECOND;
        } catch (IOException goneOrElsewhere) {
            return Files.isDirectory(Path.of("/proc/self")) ? 0 : Double.NaN;
        }
    }
}
