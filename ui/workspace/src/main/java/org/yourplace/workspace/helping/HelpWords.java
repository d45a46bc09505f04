package org.yourplace.workspace.helping;

import java.time.Instant;
import org.yourplace.kit.view.ViewContext;

/** How moments are said here. */
final class HelpWords {
    private final ViewContext context;

    HelpWords(ViewContext context) {
        this.context = context;
    }

    String when(Instant at) {
        var here = at.atZone(context.clock().getZone());
        return context.texts()
                .get(
                        "letters.at",
                        context.texts().date(here.toLocalDate()),
                        context.texts().time(here.toLocalTime()));
    }
}
