package org.yourplace.volunteeringbank.dbs;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.Violations;

/** The wizard: says for each level of check whether it may be asked for. Open to everybody; nothing of it is kept. */
public final class WhichCheck {
    /**
     * What is asked.
     *
     * @param on the day on which the work begins; absent: today
     */
    public record Asked(Work work, @Nullable LocalDate on) {
        public Asked {
            Violations.of()
                    .check(Work.WITH.containsAll(work.with()), "with", "unknown-code")
                    .check(Work.TASKS.containsAll(work.tasks()), "task", "unknown-code")
                    .check(work.often() == null || Work.OFTEN.contains(work.often()), "often", "unknown-code")
                    .check(
                            work.supervised() == null || Work.SUPERVISED.contains(work.supervised()),
                            "supervised",
                            "unknown-code")
                    .done();
        }
    }

    /** The answers, the lightest check first, by the rules of a day. */
    public record Answer(LocalDate on, List<Verdict> checks) {}

    private final FeatureContext core;
    private final Eligibility eligibility;

    public WhichCheck(FeatureContext core) {
        this.core = core;
        this.eligibility = new Eligibility(core.rules());
    }

    public Answer ask(Asked asked) {
        var on = asked.on() != null
                ? asked.on()
                : LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
        return new Answer(on, eligibility.all(asked.work(), on));
    }
}
