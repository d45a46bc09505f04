package org.yourplace.bench.stress;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code liberty/bench/stress}: tries at length what the tests try in part. Ends with 1 when something did not hold. */
public final class Stress {
    private static final String HELP = """
            Tries at length what ./test tries in part.

              liberty/bench/stress [context] [guesses] [seats] [ledger]     all four when none is named
              liberty/bench/stress allowance                               by itself; needs Maven

              --transactions N   of the context test (default 1,000,000, by 64 threads on 4 connections)
              --operations N     on the ledger (default 50,000; --seed N repeats a run)
              --guesses N        of the password test (default 100,000, against 100 accounts from 50 addresses)
              --attempts N       of the seat test (default 20,000, by 200 clients on 101 shifts)

            Of allowance: --operations N (default 100,000, by 4 at once; --seed N repeats a run)
            """;

    private Stress() {}

    public static void main(String[] words) throws InterruptedException {
        var said = List.of(words);
        if (said.contains("--help") || said.contains("-h")) {
            System.out.print(HELP);
            return;
        }
        Logger.getLogger("").setLevel(Level.WARNING);
        boolean all = List.of("context", "guesses", "seats", "ledger").stream().noneMatch(said::contains);
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
        if (all || said.contains("ledger")) {
            var seed = number(said, "--seed", (int) (System.nanoTime() >>> 8) & 0xffffff);
            var ledger = LedgerStorm.run(new LedgerStorm.Plan(number(said, "--operations", 50_000), seed));
            System.out.println("FIGURE " + ledger);
            held &= ledger.held();
        }
        System.exit(held ? 0 : 1);
    }

    private static int number(List<String> said, String option, int usual) {
        int at = said.indexOf(option);
        return at < 0 ? usual : Integer.parseInt(said.get(at + 1));
    }
}
