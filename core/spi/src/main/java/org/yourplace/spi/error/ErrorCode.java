package org.yourplace.spi.error;

import java.util.Locale;

/** A reason for refusing, implemented by one enum per feature; its text is in the messages under {@code error.{code}}. */
public interface ErrorCode {
    String name();

    ErrorKind kind();

    /** Kebab-case code as it appears in a problem's {@code type} and in message keys. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
