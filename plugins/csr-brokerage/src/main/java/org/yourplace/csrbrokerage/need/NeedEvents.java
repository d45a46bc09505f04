package org.yourplace.csrbrokerage.need;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Facts about needs that letters follow. */
public final class NeedEvents {
    private NeedEvents() {}

    /** @param question what the supporter asks; absent when it lets the need be seen */
    public record NeedChecked(
            UUID need,
            UUID organisation,
            String title,
            @Nullable String question) {}
}
