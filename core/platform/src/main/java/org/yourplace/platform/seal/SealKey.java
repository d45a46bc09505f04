package org.yourplace.platform.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs blocks with {@code yourplace.secret-key} of the deployment, so that whoever has the database but not the key cannot make a chain of
 * their own. As everywhere, the first key signs and all of them are known; the key itself is never used, only one derived for this.
 */
public final class SealKey {
    private static final String PURPOSE = "yourplace trail seal 1";

    private final List<byte[]> keys;

    private SealKey(List<byte[]> keys) {
        this.keys = List.copyOf(keys);
    }

    /** @param configured the setting's value: keys of 32 bytes in base64, with commas between them */
    public static SealKey of(Optional<String> configured) {
        return new SealKey(configured.stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> Base64.getDecoder().decode(one.replace('-', '+').replace('_', '/')))
                .map(key -> hmac(key, PURPOSE.getBytes(StandardCharsets.UTF_8)))
                .toList());
    }

    /** Whether there is a key; without one nothing is sealed. */
    public boolean available() {
        return !keys.isEmpty();
    }

    byte[] sign(byte[] message) {
        return hmac(keys.getFirst(), message);
    }

    boolean signed(byte[] message, byte[] signature) {
        return keys.stream().anyMatch(key -> MessageDigest.isEqual(hmac(key, message), signature));
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
