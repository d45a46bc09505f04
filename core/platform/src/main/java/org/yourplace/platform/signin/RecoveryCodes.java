package org.yourplace.platform.signin;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.yourplace.platform.who.Secrets;

/** Ten words of eighty random bits for when the app is lost, in groups that can be read out and written down. */
final class RecoveryCodes {
    private static final int HOW_MANY = 10;
    private static final int LENGTH = 16;

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).limit(HOW_MANY).toList();
    }

    /** Each is stored as a hash, together with whose it is: no two persons' rows tell that they have the same. */
    static byte[] hash(UUID person, String code) {
        return Secrets.hash(person + " " + plain(code));
    }

    /** However it was typed. */
    static String plain(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static String one() {
        var word = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % 4 == 0) {
                word.append('-');
            }
            word.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return word.toString();
    }
}
