package org.yourplace.platform.signin;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every thirty seconds, as every authenticator app makes them (RFC 6238, SHA-1). */
public final class OneTimeCodes {
    private static final int STEP_SECONDS = 30;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final HmacOneTimePasswordGenerator GENERATOR = new HmacOneTimePasswordGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCodes() {}

    /** A new seed of 160 bits, in base32. */
    static String seed() {
        var word = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            word.append(ALPHABET.charAt(RANDOM.nextInt(32)));
        }
        return word.toString();
    }

    /** The step whose code this is: the present one, the one before or the one after; empty when it is none of them. */
    static OptionalLong step(String seed, String code, Instant at) {
        long now = at.getEpochSecond() / STEP_SECONDS;
        var found = OptionalLong.empty();
        for (long step = now - 1; step <= now + 1; step++) {
            var right = code(seed, step).getBytes(StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of an instant, as the person's app shows it. */
    public static String code(String seed, Instant at) {
        return code(seed, at.getEpochSecond() / STEP_SECONDS);
    }

    /** What the picture to scan says: whose code it is, and of which house. */
    static String address(String seed, String house, String email) {
        return "otpauth://totp/" + encoded(house) + ":" + encoded(email) + "?secret=" + seed + "&issuer="
                + encoded(house) + "&algorithm=SHA1&digits=6&period=" + STEP_SECONDS;
    }

    private static String code(String seed, long step) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(bytes(seed), "HmacSHA1"), step);
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String base32) {
        var out = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char c : base32.toCharArray()) {
            buffer = buffer << 5 | ALPHABET.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out.write(buffer >> bits);
                buffer &= (1 << bits) - 1;
            }
        }
        return out.toByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
