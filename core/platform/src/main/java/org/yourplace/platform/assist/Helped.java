package org.yourplace.platform.assist;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deed that was done for somebody: its record and its receipt.
 *
 * @param way {@code phone} or {@code in-person}
 * @param words what they agreed to
 * @param officer who did it
 */
public record Helped(
        UUID id,
        String name,
        @Nullable String contact,
        String way,
        String words,
        Instant consentedAt,
        String officer,
        String feature,
        String deed,
        String reference,
        String done,
        String withdraw) {}
