package org.yourplace.bench;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yourplace.bench.plant.Size;

/**
 * What was said on the command line.
 *
 * @param port where the house listens, or is to listen; 0: a free one
 * @param data where the started house keeps what was planted, for the next run
 * @param database of a house that runs already, with a superuser's name and password
 * @param only which workloads; none said: all of them, and what the policies cost
 * @param sqlOnly without the server: planting, plans and the price of the policies
 */
record Options(
        Size size,
        int port,
        Path data,
        Optional<String> database,
        boolean sqlOnly,
        int clients,
        int rounds,
        int seconds,
        int warmUp,
        Set<String> only,
        boolean help) {
    static final String HELP = """
            Measures the house: three workloads through HTTP with a token, beside the best SQL for the same question.

              liberty/bench/run [--small] [--tenants N] [--listings N] [--data DIR] [--clients N] [--rounds N] [--seconds N]

              --small          10 tenants and 5,000 listings, short turns: checks that both ways answer alike
              --tenants N      how many organisations are planted (default 1,000)
              --listings N     how many listings (default 1,000,000: takes some minutes, once per data folder)
              --data DIR       where the house that is started keeps its database (default: liberty/bench/target/data)
              --port PORT      where it listens (default: a free port)
              --clients N      who ask at the same time (default 8)
              --rounds N       turns of each side (default 5)
              --seconds N      length of a turn (default 6)
              --warm-up N      seconds of asking before anything is measured (default 150)
              --database URL   a house that runs already on --port: jdbc:postgresql://HOST:PORT/NAME?user=SUPERUSER&password=..;
                               YOURPLACE_DATABASE_APP_PASSWORD is the password of yp_app there
              --only LIST      W1 to W5, with commas: these alone, and no price of the policies
              --sql-only       no server: plants, and measures the database alone
            """;

    private static final int MOST_CLIENTS = 64;
    private static final int LONGEST = 600;

    static Options parse(List<String> words, Path home) {
        boolean small = words.contains("--small");
        var usual = small ? Size.SMALL : Size.FULL;
        int tenants = usual.tenants();
        int listings = usual.listings();
        int port = 0;
        var data = home.resolve("liberty/bench/target").resolve(small ? "data-small" : "data");
        Optional<String> database = Optional.empty();
        boolean sqlOnly = false;
        int clients = 8;
        int rounds = small ? 2 : 5;
        int seconds = small ? 1 : 6;
        int warmUp = small ? 6 : 150;
        var only = Set.<String>of();
        boolean help = false;
        Deque<String> rest = new ArrayDeque<>(words);
        while (!rest.isEmpty()) {
            var word = rest.pop();
            switch (word) {
                case "--small" -> {
                    // said above
                }
                case "--tenants" -> tenants = number(word, rest, 10_000);
                case "--listings" -> listings = number(word, rest, 5_000_000);
                case "--data" ->
                    data = Path.of(value(word, rest)).toAbsolutePath().normalize();
                case "--port" -> port = number(word, rest, 65_535);
                case "--clients" -> clients = number(word, rest, MOST_CLIENTS);
                case "--rounds" -> rounds = number(word, rest, 100);
                case "--seconds" -> seconds = number(word, rest, LONGEST);
                case "--warm-up" -> warmUp = number(word, rest, LONGEST);
                case "--database" -> database = Optional.of(value(word, rest));
                case "--only" -> only = Set.of(value(word, rest).split(","));
                case "--sql-only" -> sqlOnly = true;
                case "--help", "-h" -> help = true;
                default -> throw new IllegalArgumentException("I do not know " + word + "; --help lists what I know.");
            }
        }
        return new Options(
                new Size(tenants, listings, usual.seed()),
                port,
                data,
                database,
                sqlOnly,
                clients,
                rounds,
                seconds,
                warmUp,
                only,
                help);
    }

    /** Whether this workload is measured. */
    boolean asks(String workload) {
        return only.isEmpty() || only.contains(workload);
    }

    private static String value(String word, Deque<String> rest) {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new IllegalArgumentException(word + " wants a value.");
        }
        return rest.pop();
    }

    private static int number(String word, Deque<String> rest, int most) {
        var value = value(word, rest);
        try {
            int number = Integer.parseInt(value.replace("_", "").replace(",", ""));
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            // said below, together with those out of range
        }
        throw new IllegalArgumentException(word + " wants a number from 1 to " + most + ", not " + value + ".");
    }
}
