package org.yourplace.bench.stress;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code liberty/bench/stress}: tries at length what the tests try in part. Ends with 1 when something did not hold. */
public final class Stress {
    private static final String HELP = """
            Tries at length what ./test tries in part.

              liberty/bench/stress [context] [guesses] [seats]     all when none is named

              --transactions N   of the context test (default 1,000,000, by 64 threads on 4 connections)
              --guesses N        of the password test (default 100,000, against 100 accounts from 50 addresses)
              --attempts N       of the seat test (default 20,000, by 200 clients on 101 shifts)
            """;

    private Stress() {}

    public static void main(String[] words) throws InterruptedException {
        var said = List.of(words);
        if (said.contains("--help") || said.contains("-h")) {
            System.out.print(HELP);
            return;
        }
        Logger.getLogger("").setLevel(Level.WARNING);
        boolean all = !said.contains("context") && !said.contains("guesses") && !said.contains("seats");
        boolean held = true;
        if (all || said.contains("context")) {
            var bleed = ContextBleed.run(ContextBleed.Plan.of(number(said, "--transactions", 1_000_000)));
            System.out.println("FIGURE " + bleed);
            held &= bleed.tight();
        }
        if (all || said.contains("guesses")) {
            var guesses = PasswordGuesses.run(PasswordGuesses.Plan.of(number(said, "--guesses", 100_000)));
            System.out.println("FIGURE " + guesses);
            held &= guesses.held();
        }
        if (all || said.contains("seats")) {
            var seats = Seats.run(Seats.Plan.of(number(said, "--attempts", 20_000)));
            System.out.println("FIGURE " + seats);
            held &= seats.held();
        }
        System.exit(held ? 0 : 1);
    }

    private static int number(List<String> said, String option, int usual) {
        int at = said.indexOf(option);
        return at < 0 ? usual : Integer.parseInt(said.get(at + 1));
    }
}
