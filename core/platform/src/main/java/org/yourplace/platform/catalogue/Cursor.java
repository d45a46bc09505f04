package org.yourplace.platform.catalogue;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;
import org.yourplace.spi.error.Violations;

/** Where a page of a search ended: the sort key and the subject of its last hit, as 24 bytes in base64url. */
record Cursor(double key, UUID subject) {
    private static final int BYTES = 24;

    String text() {
        var bytes = ByteBuffer.allocate(BYTES)
                .putDouble(key)
                .putLong(subject.getMostSignificantBits())
                .putLong(subject.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Refuses what no page ended with. */
    static Cursor of(String text) {
        var bytes = decoded(text);
        Violations.of().check(bytes.length == BYTES, "after", "unknown-cursor").done();
        var buffer = ByteBuffer.wrap(bytes);
        var cursor = new Cursor(buffer.getDouble(), new UUID(buffer.getLong(), buffer.getLong()));
        Violations.of()
                .check(Double.isFinite(cursor.key()), "after", "unknown-cursor")
                .done();
        return cursor;
    }

    private static byte[] decoded(String text) {
        try {
            return text.length() > 64 ? new byte[0] : Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }
}
