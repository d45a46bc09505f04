package org.yourplace.site;

import java.time.LocalDateTime;
import org.yourplace.kit.page.PageTexts;

/** When something began, as the page on sign-in says it. */
public final class SecurityWords {
    private SecurityWords() {}

    /** "9 June 2026, 6:30pm". */
    public static String when(PageTexts texts, LocalDateTime there) {
        return texts.date(there.toLocalDate()) + ", " + texts.time(there.toLocalTime());
    }
}
