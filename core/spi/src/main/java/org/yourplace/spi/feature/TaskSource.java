package org.yourplace.spi.feature;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what waits for the member who is asking; called on their home page. */
public interface TaskSource {
    List<Line> waiting(Locale locale);

    /**
     * One line of the list.
     *
     * @param text in words, with its count
     * @param path where to do it, below the tenant's workspace, e.g. {@code volunteering-bank/people}
     * @param urgent waited longer than promised
     */
    record Line(
            String text,
            String path,
            int count,
            boolean urgent,
            @Nullable String detail) {}
}
