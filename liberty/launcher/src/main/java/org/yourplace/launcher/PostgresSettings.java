package org.yourplace.launcher;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The settings of our own PostgreSQL, written at every start: the launcher is the only one who sets them. */
final class PostgresSettings {
    private PostgresSettings() {}

    /** Bytes that this machine, or the container we are in, has. */
    private static long memory() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
    }

    static void write(Path cluster, int port) throws IOException {
        long megabytes = memory() >> 20;
        Files.writeString(cluster.resolve("pg_hba.conf"), """
                # Every role signs in with its password, from this machine only.
                host  all  all  127.0.0.1/32  scram-sha-256
                """);
        Files.writeString(cluster.resolve("postgresql.conf"), """
                # Written by the launcher at every start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = scram-sha-256
                max_connections = 60
                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = 8MB
                maintenance_work_mem = 128MB
                random_page_cost = 1.1
                jit = off
                # a committed row survives a power cut
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                wal_compression = on
                max_wal_size = 1GB
                checkpoint_timeout = 10min
                # waiting for ever helps nobody
                lock_timeout = 10s
                idle_in_transaction_session_timeout = 60s
                log_min_duration_statement = 1s
                log_checkpoints = off
                log_timezone = 'UTC'
                timezone = 'UTC'
                datestyle = 'iso, dmy'
                default_text_search_config = 'pg_catalog.english'
                """.formatted(
                        port, Math.clamp(megabytes / 8, 128, 1024), Math.max(512, megabytes / 3)));
    }
}
