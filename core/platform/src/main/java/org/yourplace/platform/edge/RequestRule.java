package org.yourplace.platform.edge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Refuses addresses that two programs in a row could read in two ways: encoded slashes and dots, dot segments, empty segments, path
 * parameters, control characters, broken percent-encoding. Nothing behind the edge has to think about them.
 */
final class RequestRule {
    private static final int LONGEST_PATH = 1_000;
    private static final int LONGEST_QUERY = 4_000;

    private RequestRule() {}

    /** Whether the raw path, as it came over the wire, may pass. */
    static boolean acceptsPath(String raw) {
        if (!raw.startsWith("/") || raw.length() > LONGEST_PATH || raw.contains("//")) {
            return false;
        }
        var decoded = decoded(raw);
        if (decoded == null || decoded.chars().anyMatch(RequestRule::oddInPath)) {
            return false;
        }
        var encodedSlash = count(decoded, '/') != count(raw, '/');
        return !encodedSlash
                && Arrays.stream(decoded.split("/")).noneMatch(segment -> segment.equals(".") || segment.equals(".."));
    }

    /** Whether the raw query, as it came over the wire, may pass. */
    static boolean acceptsQuery(@Nullable String raw) {
        if (raw == null) {
            return true;
        }
        var decoded = raw.length() > LONGEST_QUERY ? null : decoded(raw);
        return decoded != null && decoded.chars().noneMatch(RequestRule::control);
    }

    private static boolean oddInPath(int c) {
        return control(c) || c == '\n' || c == '\r' || c == '\t' || c == '\\' || c == ';';
    }

    private static boolean control(int c) {
        return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    /** The text behind percent-encoding; null when it is broken, not ASCII or not UTF-8. */
    private static @Nullable String decoded(String raw) {
        var bytes = new byte[raw.length()];
        int length = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return null;
            }
            if (c == '%') {
                int high = i + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(i + 1), 16) : -1;
                int low = i + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(i + 2), 16) : -1;
                if (high < 0 || low < 0) {
                    return null;
                }
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = (byte) c;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }
}
