package org.yourplace.volunteeringbank.sheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import org.yourplace.volunteeringbank.dbs.Work;

/**
 * What an organisation answers beside its listing. Whether the work was paid for before and who will be there have to be answered; the
 * rest may stay open.
 *
 * @param paidBefore whether anybody has been paid for this work within a year: no, unsure or yes
 * @param paidNote what has changed; needed when somebody was
 * @param around children, adults (who get care) or neither
 * @param tasks what people do for them, codes of {@link Work#TASKS}
 * @param safeguarding own (a policy and somebody to turn to), borrowed (another body's), or none
 * @param insurance own, borrowed, none or unsure
 * @param support help that a disabled volunteer can have, in words
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Sheet(
        @Nullable String paidBefore,
        @Nullable String paidNote,
        List<String> around,
        List<String> tasks,
        @Nullable String often,
        @Nullable String supervised,
        @Nullable String safeguarding,
        @Nullable String insurance,
        @Nullable String support) {
    public static final List<String> PAID_BEFORE = List.of("no", "unsure", "yes");
    public static final List<String> SAFEGUARDING = List.of("own", "borrowed", "none");
    public static final List<String> INSURANCE = List.of("own", "borrowed", "none", "unsure");

    /** Nothing was asked, such as of a listing that a program wrote. */
    public static final Sheet UNSAID = new Sheet(null, null, List.of(), List.of(), null, null, null, null, null);

    public Sheet {
        around = Objects.requireNonNullElse(around, List.of());
        tasks = Objects.requireNonNullElse(tasks, List.of());
        Violations.of()
                .check(isOne(PAID_BEFORE, paidBefore), "paidBefore", "unknown-code")
                .optionalText("paidNote", paidNote, 500)
                .check(
                        !"yes".equals(paidBefore) || (paidNote != null && !paidNote.isBlank()),
                        "paidNote",
                        "paid-note-needed")
                .check(Work.WITH.containsAll(around), "around", "unknown-code")
                .check(!around.contains("neither") || around.size() == 1, "around", "none-and-some")
                .check(Work.TASKS.containsAll(tasks), "tasks", "unknown-code")
                .check(isOne(Work.OFTEN, often), "often", "unknown-code")
                .check(isOne(Work.SUPERVISED, supervised), "supervised", "unknown-code")
                .check(isOne(SAFEGUARDING, safeguarding), "safeguarding", "unknown-code")
                .check(isOne(INSURANCE, insurance), "insurance", "unknown-code")
                .optionalText("support", support, 500)
                .done();
        around = List.copyOf(new TreeSet<>(around));
        tasks = List.copyOf(new TreeSet<>(tasks));
    }

    /** Refuses a sheet on which what a form must ask was left open. */
    public Sheet answered() {
        Violations.of()
                .check(paidBefore != null, "paidBefore", "required")
                .check(!around.isEmpty(), "around", "required")
                .done();
        return this;
    }

    @JsonIgnore
    public Work work() {
        return new Work(Set.copyOf(around), Set.copyOf(tasks), often, supervised);
    }

    /** Whether somebody was paid for it, or may have been. */
    @JsonIgnore
    public boolean mayReplaceAJob() {
        return "yes".equals(paidBefore) || "unsure".equals(paidBefore);
    }

    private static boolean isOne(List<String> allowed, @Nullable String said) {
        return said == null || allowed.contains(said);
    }
}
