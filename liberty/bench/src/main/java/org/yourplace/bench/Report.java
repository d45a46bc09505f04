package org.yourplace.bench;

import java.io.PrintStream;
import java.util.Locale;
import org.yourplace.bench.measure.Times;
import org.yourplace.bench.measure.Turns.Result;

/** Figures in columns, and what they were to be. */
final class Report {
    private final PrintStream out;
    private boolean met = true;

    Report(PrintStream out) {
        this.out = out;
    }

    void say(String text, Object... values) {
        out.println(String.format(Locale.UK, text, values));
    }

    void heading() {
        say(
                "  %-22s %9s %9s %9s %9s   CPU-s per 1,000: %7s %9s %7s",
                "", "req/s", "p50 ms", "p95 ms", "p99 ms", "server", "database", "client");
    }

    void line(String side, Result result) {
        var times = result.times();
        double thousands = times.count() / 1000.0;
        say(
                "  %-22s %9.0f %9.2f %9.2f %9.2f   %16s %7.3f %9.3f %7.3f",
                side,
                result.perSecond(),
                times.percentile(50),
                times.percentile(95),
                times.percentile(99),
                "",
                result.used().server() / thousands,
                result.used().database() / thousands,
                result.used().client() / thousands);
    }

    void times(String what, Times times) {
        say(
                "  %-40s p50 %.2f ms, p95 %.2f ms, p99 %.2f ms (%,d times)",
                what, times.percentile(50), times.percentile(95), times.percentile(99), times.count());
    }

    /** A figure that must not be below its bound. */
    void atLeast(String what, double figure, double must, double goal) {
        judge(what, figure, figure >= must, figure >= goal, ">= " + must + ", goal " + goal);
    }

    /** A figure that must not be above its bound. */
    void atMost(String what, double figure, double must) {
        judge(what, figure, figure <= must, true, "<= " + must);
    }

    private void judge(String what, double figure, boolean must, boolean goal, String bounds) {
        met &= must;
        say(
                "  %-46s %8.2f   must be %s: %s",
                what, figure, bounds, must ? goal ? "yes" : "yes, short of the goal" : "NO");
    }

    /** Whether everything is as it must be. */
    boolean met() {
        return met;
    }
}
