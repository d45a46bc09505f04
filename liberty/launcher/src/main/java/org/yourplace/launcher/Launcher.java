package org.yourplace.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The one command. Every step is a line; what was started is ended in the reverse order, however the run ends. */
public final class Launcher implements AutoCloseable {
    private static final Duration FIRST_START = Duration.ofMinutes(12);
    private static final Duration LATER_START = Duration.ofMinutes(3);
    private static final String DATABASE = "yourplace";

    /** Loaded from the first moment on: a build that replaces this jar meanwhile must not keep the end from happening. */
    private static final List<Class<?>> NEEDED_AT_THE_END = List.of(Program.class, Refusal.class);

    private final House house;
    private final Options options;
    private final Map<String, String> environment;
    private final Deque<Runnable> ends = new ArrayDeque<>();
    private boolean closed;

    private Launcher(House house, Options options, Map<String, String> environment) {
        this.house = house;
        this.options = options;
        this.environment = environment;
    }

    public static void main(String[] arguments) {
        Quiet.libraries();
        Path home = Path.of(System.getProperty("yourplace.home", "."))
                .toAbsolutePath()
                .normalize();
        int code = 0;
        try {
            Options options = Options.parse(List.of(arguments), home);
            if (options.help()) {
                System.out.print(Options.HELP);
            } else {
                run(new Launcher(new House(home), options, System.getenv()));
            }
        } catch (Refusal e) {
            System.err.println(e.getMessage());
            code = 1;
        } catch (RuntimeException e) {
            System.err.println("The launcher itself failed; this is a mistake in it:");
            e.printStackTrace();
            code = 2;
        }
        System.exit(code);
    }

    private static void run(Launcher launcher) {
        Thread stop = new Thread(launcher::stopAsAsked, "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            throw launcher.start().awaitEnd();
        } catch (RuntimeException e) {
            leaveToItIfStopping(stop);
            launcher.close();
            throw e;
        }
    }

    /** Ctrl-C reaches the server too, so its end may be news to this thread before the stop is over. */
    private static void leaveToItIfStopping(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException e) {
            joinForGood(stop);
        }
    }

    private static void joinForGood(Thread stop) {
        try {
            stop.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAsAsked() {
        System.out.println("Stopping ...");
        close();
        System.out.println("Stopped. What was entered is kept in " + options.data() + ".");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    private Server start() {
        long began = System.nanoTime();
        String host = environment.getOrDefault("YOURPLACE_HTTP_HOST", "127.0.0.1");
        DataFolder data = DataFolder.open(options.data());
        atTheEnd(data::close);
        boolean first = data.isNew();
        Server.endLeftOver(data);
        Server.requireFree(host, options.port());
        Secrets secrets = Secrets.read(data.secrets(), environment);

        Logins logins = options.database()
                .map(address -> Logins.onGivenServer(GivenDatabase.login(address, environment), secrets))
                .orElseGet(() -> ownServer(data, secrets));
        say("Database ready, bringing it up to date ...");
        Path plugins = plugins(data);
        Preparation.migrate(logins, plugins, environment);
        Preparation.apply(logins, tenantConfig(), options, secrets);

        say("Starting the server" + (first ? " (the first time takes a minute: it plants the demo year) ..." : " ..."));
        Server server = Server.start(
                house, data, options, ServerEnvironment.of(environment, options, host, plugins, logins, secrets));
        atTheEnd(server::stop);
        server.awaitReady(host, first ? FIRST_START : LATER_START);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        System.out.print(Welcome.text(tenantConfig(), options, secrets, took));
        return server;
    }

    private Logins ownServer(DataFolder data, Secrets secrets) {
        say("Starting PostgreSQL ...");
        LocalPostgres postgres = new LocalPostgres(data, secrets);
        atTheEnd(postgres::stop);
        return Logins.onOwnServer(postgres.start(), DATABASE, secrets);
    }

    /** A folder of somebody's own as it is, or a copy of the built jars: a build must not change them under a running server. */
    private Path plugins(DataFolder data) {
        String own = environment.get("YOURPLACE_PLUGINS_DIR");
        return own != null ? Path.of(own).toAbsolutePath() : data.copyPlugins(house.plugins());
    }

    /** A folder of somebody's own, or the one that comes along. */
    private Path tenantConfig() {
        String own = environment.get("YOURPLACE_TENANT_CONFIG");
        return own != null ? Path.of(own).toAbsolutePath() : house.tenantConfig();
    }

    private static void say(String line) {
        System.out.println(line);
    }

    /** Remembers how to end what was started; when the end has come meanwhile, it ends at once. */
    private void atTheEnd(Runnable end) {
        synchronized (ends) {
            if (!closed) {
                ends.push(end);
                return;
            }
        }
        end.run();
    }

    /** Ends whatever was started; a second call finds nothing left. */
    @Override
    public void close() {
        synchronized (ends) {
            closed = true;
            while (!ends.isEmpty()) {
                Runnable end = ends.pop();
                try {
                    end.run();
                } catch (Refusal e) {
                    System.err.println(e.getMessage());
                }
            }
        }
    }
}
