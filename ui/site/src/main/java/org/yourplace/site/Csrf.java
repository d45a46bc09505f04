package org.yourplace.site;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.yourplace.kit.page.Frame;

/**
 * Proves that a posted form came from one of our own pages: the form repeats, in a hidden field, a secret that only our cookie knows. In
 * the page the secret is masked anew each time, so that compression gives nothing away. For one request.
 */
final class Csrf implements Frame.CsrfToken {

    static final String COOKIE = "__Host-yp-form";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;
    private final boolean fresh;
    private boolean used;

    Csrf(Optional<String> cookie) {
        var known = cookie.map(Csrf::decode).filter(bytes -> bytes.length == LENGTH);
        fresh = known.isEmpty();
        secret = known.orElseGet(() -> random(LENGTH));
    }

    @Override
    public String value() {
        used = true;
        var mask = random(LENGTH);
        var masked = new byte[2 * LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            masked[i] = mask[i];
            masked[LENGTH + i] = (byte) (mask[i] ^ secret[i]);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(masked);
    }

    /** Whether the page at hand has a form, and so is for this reader only. */
    boolean used() {
        return used;
    }

    /** The cookie to set, when a form was shown to somebody who had none. */
    Optional<String> cookie() {
        if (!used || !fresh) return Optional.empty();
        return Optional.of(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** Whether the field and the cookie belong together, and the browser says the form is from here. */
    boolean proves(String field, Inbound inbound) {
        if (fresh || !fromHere(inbound)) return false;
        var masked = decode(field);
        if (masked.length != 2 * LENGTH) return false;
        var plain = new byte[LENGTH];
        for (int i = 0; i < LENGTH; i++) plain[i] = (byte) (masked[i] ^ masked[LENGTH + i]);
        return MessageDigest.isEqual(plain, secret);
    }

    /** Every browser of today sends one of the two; one that sends neither has the token alone. */
    private static boolean fromHere(Inbound inbound) {
        var origin = inbound.header("origin");
        if (origin.isPresent())
            return origin.get().replaceFirst("^https?://", "").equals(inbound.host());
        return inbound.header("sec-fetch-site")
                .map(site -> site.equals("same-origin") || site.equals("none"))
                .orElse(true);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
