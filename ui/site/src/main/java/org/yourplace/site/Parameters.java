package org.yourplace.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what a browser sends as {@code a=1&b=2}, from an address or a form. Control characters go, line ends become one kind, and every
 * value but a password is trimmed and cut; bytes that are not UTF-8 are refused.
 */
final class Parameters {

    private static final int MOST_FIELDS = 200;
    private static final int LONGEST_VALUE = 4000;

    private Parameters() {}

    /** Not something a form of ours could have sent. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static Map<String, List<String>> read(String encoded) throws Unreadable {
        var values = new LinkedHashMap<String, List<String>>();
        if (encoded.isEmpty()) return values;
        var pairs = encoded.split("&", MOST_FIELDS + 1);
        if (pairs.length > MOST_FIELDS) throw new Unreadable();
        for (var pair : pairs) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!name.isEmpty()) {
                values.computeIfAbsent(name, n -> new ArrayList<>()).add(tidy(name, value));
            }
        }
        values.replaceAll((name, all) -> List.copyOf(all));
        return Collections.unmodifiableMap(values);
    }

    private static String tidy(String name, String value) {
        var clean = new StringBuilder(value.length());
        value.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(clean::appendCodePoint);
        var text = clean.toString();
        if (name.toLowerCase(java.util.Locale.ROOT).contains("password")) return text;
        var trimmed = text.strip();
        return trimmed.length() <= LONGEST_VALUE ? trimmed : trimmed.substring(0, LONGEST_VALUE);
    }

    private static String decode(String encoded) throws Unreadable {
        var bytes = ByteBuffer.allocate(encoded.length() * 4);
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            if (c == '+') bytes.put((byte) ' ');
            else if (c != '%') bytes.put(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            else {
                if (i + 2 >= encoded.length()
                        || !HexFormat.isHexDigit(encoded.charAt(i + 1))
                        || !HexFormat.isHexDigit(encoded.charAt(i + 2))) throw new Unreadable();
                bytes.put((byte) HexFormat.fromHexDigits(encoded, i + 1, i + 3));
                i += 2;
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Unreadable();
        }
    }
}
