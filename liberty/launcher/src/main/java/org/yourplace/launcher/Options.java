package org.yourplace.launcher;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What was said on the command line. */
public record Options(int port, Path data, Optional<String> database, boolean demo, boolean help) {
    static final int DEFAULT_PORT = 8080;

    static final String HELP = """
            Your Place on this machine: PostgreSQL, the server and the Southampton sample partnership.

              ./run [--port PORT] [--data DIR] [--database URL] [--no-demo] [--help]

              --port PORT      where it listens, on this machine only (default 8080)
              --data DIR       where everything is kept between runs (default: data)
              --database URL   a PostgreSQL 15 or newer instead of the one that comes along, as
                               jdbc:postgresql://HOST:PORT/NAME?user=USER&password=PASSWORD
                               (user and password also from YOURPLACE_DATABASE_USER and YOURPLACE_DATABASE_PASSWORD)
              --no-demo        no demo people, no demo year; mail goes out by SMTP (YOURPLACE_MAIL_SMTP_HOST and so on)
              --help           this text

            YOURPLACE_DEMO_PASSWORD sets the password of the demo sign-ins; otherwise one is made, kept in DIR and printed.
            YOURPLACE_PLUGINS_DIR and YOURPLACE_TENANT_CONFIG name other folders of plugins and of partnership files.
            YOURPLACE_HTTP_HOST sets another address to listen on; put a proxy that speaks TLS in front of it first.
            Ctrl-C stops everything; what was entered is kept in DIR.
            """;

    /** Reads the words of the command line; what is not given has its default. */
    static Options parse(List<String> words, Path home) {
        int port = DEFAULT_PORT;
        Path data = home.resolve("data");
        Optional<String> database = Optional.empty();
        boolean demo = true;
        boolean help = false;
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            String word = rest.pop();
            switch (word) {
                case "--port" -> port = port(value(word, rest));
                case "--data" ->
                    data = Path.of(value(word, rest)).toAbsolutePath().normalize();
                case "--database" -> database = Optional.of(url(value(word, rest)));
                case "--no-demo" -> demo = false;
                case "--help", "-h" -> help = true;
                default -> throw new Refusal("I do not know " + word + "; ./run --help lists what I know.");
            }
        }
        return new Options(port, data, database, demo, help);
    }

    private static String value(String word, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new Refusal(word + " wants a value; ./run --help shows which.");
        }
        return rest.pop();
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, together with numbers out of range
        }
        throw new Refusal("--port wants a number from 1 to 65535, not " + value + ".");
    }

    private static String url(String value) {
        if (!value.startsWith("jdbc:postgresql://")) {
            throw new Refusal("--database wants jdbc:postgresql://HOST:PORT/NAME, not "
                    + value.replaceAll("\\?.*", "?...") + ".");
        }
        return value;
    }
}
