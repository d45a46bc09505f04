package org.yourplace.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Everything that outlives a run, in one folder that one launcher holds at a time. */
final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path root, FileChannel channel, FileLock lock) {
        this.root = root;
        this.channel = channel;
        this.lock = lock;
    }

    static DataFolder open(Path root) {
        try {
            OwnerOnly.directory(root);
            FileChannel channel = FileChannel.open(
                    root.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refusal("Your Place is already running on " + root
                        + "; stop it first, or give another folder with --data.");
            }
            OwnerOnly.directory(root.resolve("logs"));
            return new DataFolder(root, channel, lock);
        } catch (IOException e) {
            throw new Refusal("The data folder " + root + " cannot be used: " + e.getMessage() + ".", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path root() {
        return root;
    }

    Path secrets() {
        return root.resolve("secrets.properties");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path server() {
        return root.resolve("server");
    }

    Path log(String name) {
        return root.resolve("logs").resolve(name);
    }

    /** Copies the jars that are built, and forgets those that were. */
    Path copyPlugins(Path built) {
        Path copies = root.resolve("plugins");
        try {
            Files.createDirectories(copies);
            for (Path old : jars(copies)) {
                Files.delete(old);
            }
            for (Path jar : jars(built)) {
                Files.copy(jar, copies.resolve(jar.getFileName()));
            }
            return copies;
        } catch (IOException e) {
            throw new Refusal(
                    "The plugins cannot be copied from " + built + " to " + copies + ": " + e.getMessage() + ".", e);
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    /** Whether anything of an earlier run is here: tells a first start, which takes longer. */
    boolean isNew() {
        return !Files.exists(secrets());
    }

    @Override
    public void close() {
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            // the process is ending; the operating system lets go of it
        }
    }
}
