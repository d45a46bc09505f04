package org.yourplace.platform.assist;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/**
 * One deed for one person.
 *
 * @param way {@code phone} or {@code in-person}: how they agreed
 * @param words that were read out to them
 * @param agreed that they said yes
 * @param said what the deed asks for
 */
public record HelpSomebody(
        String feature,
        String deed,
        String name,
        @Nullable String contact,
        @Nullable String way,
        String words,
        boolean agreed,
        Map<String, String> said) {
    public HelpSomebody {
        contact = contact == null || contact.isBlank() ? null : contact.strip();
        Violations.of()
                .text("name", name, 1, 100)
                .optionalText("contact", contact, 254)
                .check(way != null, "way", "required")
                .check(way == null || way.equals("phone") || way.equals("in-person"), "way", "unknown-code")
                .text("words", words, 1, 2_000)
                .check(agreed, "agreed", "consent-needed")
                .done();
        name = name.strip();
        said = said.entrySet().stream()
                .filter(one -> !one.getValue().isBlank())
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, one -> one.getValue().strip()));
    }
}
