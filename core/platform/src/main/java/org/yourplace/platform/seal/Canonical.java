package org.yourplace.platform.seal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes values so that two different rows never give the same bytes: every part says its length, and what is absent says so. */
final class Canonical {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    /** @param kind what is hashed and in which form; another kind or form gives another hash of the same values */
    static Canonical of(String kind) {
        return new Canonical().text(kind);
    }

    Canonical number(long value) {
        return write(() -> out.writeLong(value));
    }

    Canonical flag(boolean value) {
        return write(() -> out.writeBoolean(value));
    }

    Canonical id(@Nullable UUID value) {
        return write(() -> {
            out.writeBoolean(value != null);
            if (value != null) {
                out.writeLong(value.getMostSignificantBits());
                out.writeLong(value.getLeastSignificantBits());
            }
        });
    }

    Canonical instant(Instant value) {
        return write(() -> {
            out.writeLong(value.getEpochSecond());
            out.writeInt(value.getNano());
        });
    }

    Canonical text(@Nullable String value) {
        return raw(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    Canonical raw(byte @Nullable [] value) {
        return write(() -> {
            out.writeInt(value == null ? -1 : value.length);
            if (value != null) {
                out.write(value);
            }
        });
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    byte[] sha256() {
        return digest().digest(bytes());
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @FunctionalInterface
    private interface Part {
        void write() throws IOException;
    }

    private Canonical write(Part part) {
        try {
            part.write();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
