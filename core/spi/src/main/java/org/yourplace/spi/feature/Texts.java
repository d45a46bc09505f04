package org.yourplace.spi.feature;

import java.util.Locale;

/** The feature's messages, then core's. Patterns are those of {@link java.text.MessageFormat}. */
public interface Texts {
    /** The text of a key; the key itself when no bundle has it. */
    String get(Locale locale, String key, Object... args);

    boolean has(String key);
}
