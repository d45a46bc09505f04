package org.yourplace.workspace.home;

import java.util.function.Function;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.tasks.TaskList;

/**
 * How a task is said.
 *
 * @param features the words of a feature by its id, the shell's where it has none
 */
public record TaskWords(ViewContext context, Function<String, PageTexts> features) {
    /** "Page reported, since 9 June 2026". */
    String since(TaskList.Item task) {
        return context.texts().get("tasks.since.long", kind(task), day(task));
    }

    String day(TaskList.Item task) {
        return context.texts()
                .date(task.opened().atZone(context.clock().getZone()).toLocalDate());
    }

    String kind(TaskList.Item task) {
        var key = "task." + task.kind();
        var words = features.apply(task.feature());
        return words.has(key) ? words.get(key) : context.texts().get("tasks.kind.other");
    }
}
