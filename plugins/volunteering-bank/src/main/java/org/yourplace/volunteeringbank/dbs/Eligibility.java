package org.yourplace.volunteeringbank.dbs;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.rules.Rule;
import org.yourplace.spi.rules.Rules;
import org.yourplace.volunteeringbank.dbs.Verdict.Outcome;

/**
 * Answers from the rules in force on a day. It allows what a rule gives, refuses what a rule refuses, and says "ask" to everything else:
 * a rule whose source nobody has read decides nothing. Telling more of the work never makes a decided answer the opposite one on the same
 * day, unless another rule says so.
 */
public final class Eligibility {
    static final String FAMILY = "dbs-eligibility";

    private final Rules rules;

    public Eligibility(Rules rules) {
        this.rules = rules;
    }

    /** Whether this check may be asked for on that day. */
    public Verdict of(Work work, DbsLevel level, LocalDate on) {
        var fitting = rules.inForce(FAMILY, on).stream()
                .filter(rule -> rule.verified() && fits(rule, work))
                .toList();
        var given = fitting.stream()
                .filter(rule ->
                        gives(rule).filter(most -> most.compareTo(level) >= 0).isPresent())
                .min(Comparator.comparing(rule -> gives(rule).orElseThrow()));
        if (given.isPresent()) {
            return verdict(level, Outcome.FITS, given.get());
        }
        return fitting.stream()
                .filter(rule -> rule.words("refuses").contains(level.code()))
                .findFirst()
                .map(rule -> verdict(level, Outcome.REFUSED, rule))
                .orElseGet(() -> new Verdict(level.code(), Outcome.ASK, null, null, null));
    }

    /** The answer for every level, the lightest first. */
    public List<Verdict> all(Work work, LocalDate on) {
        return Stream.of(DbsLevel.values()).map(level -> of(work, level, on)).toList();
    }

    private static Optional<DbsLevel> gives(Rule rule) {
        return DbsLevel.of(rule.value("gives"));
    }

    private static boolean fits(Rule rule, Work work) {
        return isAmong(rule.words("with"), work.with())
                && isAmong(rule.words("tasks"), work.tasks())
                && isOne(rule.words("often"), work.often())
                && isOne(rule.words("supervised"), work.supervised())
                && rule.words("unless").stream().noneMatch(work.tasks()::contains);
    }

    private static boolean isAmong(Set<String> asked, Collection<String> said) {
        return asked.isEmpty() || said.stream().anyMatch(asked::contains);
    }

    private static boolean isOne(Set<String> asked, @Nullable String said) {
        return asked.isEmpty() || (said != null && asked.contains(said));
    }

    private static Verdict verdict(DbsLevel level, Outcome outcome, Rule rule) {
        return new Verdict(level.code(), outcome, rule.text(), rule.source(), rule.doubt());
    }
}
