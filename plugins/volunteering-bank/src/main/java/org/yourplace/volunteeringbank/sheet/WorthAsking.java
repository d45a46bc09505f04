package org.yourplace.volunteeringbank.sheet;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Which questions of a sheet follow from the answers before them. Both forms ask by this, and keep no answer to another. */
public final class WorthAsking {
    private WorthAsking() {}

    public static boolean note(@Nullable String paidBefore) {
        return "yes".equals(paidBefore) || "unsure".equals(paidBefore);
    }

    public static boolean often(Collection<String> around) {
        return around.contains("children") || around.contains("adults");
    }

    public static boolean supervised(Collection<String> around) {
        return around.contains("children");
    }

    /** The sheet without answers to questions that nobody asked. */
    public static Sheet of(Sheet said) {
        var tasks = SheetWords.tasksFor(said.around());
        return new Sheet(
                said.paidBefore(),
                note(said.paidBefore()) ? said.paidNote() : null,
                said.around(),
                said.tasks().stream().filter(tasks::contains).toList(),
                often(said.around()) ? said.often() : null,
                supervised(said.around()) ? said.supervised() : null,
                said.safeguarding(),
                said.insurance(),
                said.support());
    }
}
