package org.yourplace.workspace.home;

import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.tasks.TaskList;

/** How a task is said. */
final class TaskWords {
    private TaskWords() {}

    /** "Page reported, since 9 June 2026". */
    static String since(ViewContext context, TaskList.Item task) {
        return context.texts().get("tasks.since.long", kind(context, task), day(context, task));
    }

    static String day(ViewContext context, TaskList.Item task) {
        return context.texts()
                .date(task.opened().atZone(context.clock().getZone()).toLocalDate());
    }

    static String kind(ViewContext context, TaskList.Item task) {
        var key = "task." + task.kind();
        return context.texts().has(key)
                ? context.texts().get(key)
                : context.texts().get("tasks.kind.other");
    }
}
