package org.yourplace.spi.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The text that bytes were meant to be: by their byte order mark, by the zeros that UTF-16 leaves among Latin letters, as it was said or
 * else UTF-8, and where that cannot be, as Windows writes, which always can.
 *
 * @param guessed whether it is not what it should be, so that some letters may be wrong
 * @since 1.1
 */
public record WrittenText(String text, Charset charset, boolean guessed) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Text of which nothing was said. */
    public static WrittenText of(byte[] bytes) {
        return of(bytes, StandardCharsets.UTF_8);
    }

    /** Text of which it was said how it is written. */
    public static WrittenText of(byte[] bytes, Charset said) {
        var seen = seen(bytes);
        var charset = seen == null ? said : seen;
        try {
            return new WrittenText(
                    unmarked(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString()), charset, false);
        } catch (CharacterCodingException another) {
            return new WrittenText(unmarked(new String(bytes, WINDOWS)), WINDOWS, true);
        }
    }

    private static String unmarked(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable Charset seen(byte[] bytes) {
        if (bytes.length < 2) {
            return null;
        }
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (first == 0xFF && second == 0xFE || first != 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF || first == 0 && second != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes.length > 2 && first == 0xEF && second == 0xBB && (bytes[2] & 0xFF) == 0xBF
                ? StandardCharsets.UTF_8
                : null;
    }
}
