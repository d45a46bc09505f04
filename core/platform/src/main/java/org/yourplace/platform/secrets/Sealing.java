package org.yourplace.platform.secrets;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/**
 * Seals secrets with AES-256-GCM. The keys are {@code yourplace.secret-key} of the deployment: one or more of 32 bytes in base64, with
 * commas between them. The first seals; all of them open, so that a new one is put in front and the old one stays until everything was
 * sealed anew. What is sealed says with which key, by the beginning of the key's hash, and is good for one purpose only: moved to
 * another row it does not open.
 */
public final class Sealing {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKey> keys = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    private Sealing() {}

    /** @param configured the value of {@code yourplace.secret-key}; without one everything that needs sealing is unavailable */
    public static Sealing of(Optional<String> configured) {
        var sealing = new Sealing();
        configured.stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(Sealing::bytes)
                .forEach(key -> sealing.keys.put(id(key), new SecretKeySpec(key, "AES")));
        return sealing;
    }

    /** Whether there is a key. */
    public boolean available() {
        return !keys.isEmpty();
    }

    /**
     * Seals a secret.
     *
     * @param about what it is and whose, e.g. {@code totp 0192..}; opening needs the same words
     * @return the key's id, a colon, and what is sealed in base64url
     */
    public String seal(String secret, String about) {
        var id = keys.keySet().stream().findFirst().orElseThrow(() -> new DomainException(CoreError.UNAVAILABLE));
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var hidden = run(Cipher.ENCRYPT_MODE, keys.get(id), nonce, about, secret.getBytes(StandardCharsets.UTF_8));
            var all = Arrays.copyOf(nonce, nonce.length + hidden.length);
            System.arraycopy(hidden, 0, all, nonce.length, hidden.length);
            return id + ":" + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens what was sealed with the same words; a failure means that the key is gone or that somebody changed it. */
    public String open(String sealed, String about) {
        return opened(sealed, about)
                .orElseThrow(() -> new IllegalStateException("a sealed secret does not open: " + about));
    }

    /** The same for what came from outside, where a failure is somebody's try. */
    public Optional<String> opened(String sealed, String about) {
        int colon = sealed.indexOf(':');
        var key = keys.get(sealed.substring(0, Math.max(0, colon)));
        if (key == null) {
            return Optional.empty();
        }
        try {
            var all = Base64.getUrlDecoder().decode(sealed.substring(colon + 1));
            if (all.length <= NONCE_BYTES) {
                return Optional.empty();
            }
            var hidden = Arrays.copyOfRange(all, NONCE_BYTES, all.length);
            var plain = run(Cipher.DECRYPT_MODE, key, Arrays.copyOf(all, NONCE_BYTES), about, hidden);
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException changed) {
            return Optional.empty();
        }
    }

    /** Whether it was sealed with a key that is no longer the first: open it and seal it again when there is an occasion. */
    public boolean outdated(String sealed) {
        return keys.keySet().stream()
                .findFirst()
                .filter(sealed.split(":", 2)[0]::equals)
                .isEmpty();
    }

    private static byte[] run(int mode, SecretKey key, byte[] nonce, String about, byte[] input)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher.doFinal(input);
    }

    private static byte[] bytes(String encoded) {
        var plain = encoded.replace('-', '+').replace('_', '/');
        var key = Base64.getDecoder().decode(plain);
        if (key.length != KEY_BYTES) {
            throw new IllegalArgumentException("yourplace.secret-key: each key is 32 bytes in base64");
        }
        return key;
    }

    private static String id(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public String toString() {
        return "Sealing" + keys.keySet();
    }
}
