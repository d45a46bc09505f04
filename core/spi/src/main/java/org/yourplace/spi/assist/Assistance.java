package org.yourplace.spi.assist;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.who.PersonRef;
import org.yourplace.spi.who.TenantRef;

/**
 * Who helps whom. A feature that keeps rows of the deed keeps {@code officer} with them.
 *
 * @param id of the record of it
 * @param name of the person who is helped
 * @param contact how to reach them; absent when they gave none
 * @since 1.1
 */
public record Assistance(
        UUID id,
        PersonRef officer,
        TenantRef organisation,
        String name,
        @Nullable String contact,
        Locale locale) {}
