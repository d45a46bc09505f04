package org.yourplace.volunteeringbank.application;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How to reach somebody: an e-mail address, a telephone number, or both.
 *
 * @param email lower case
 * @param phone as it was written
 */
public record Contact(@Nullable String email, @Nullable String phone) {
    private static final int LONGEST = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[^\\s@<>\"(),;:\\\\.]+(\\.[^\\s@<>\"(),;:\\\\.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{5,24}");
    private static final int FEWEST_DIGITS = 7;

    /** Whether both reach the same: +44 7700 900111 is 07700 900111, and what stands behind a + is the same mailbox. */
    public boolean meets(Contact other) {
        return (email != null && other.email != null && mailbox(email).equals(mailbox(other.email)))
                || (phone != null && other.phone != null && digits(phone).equals(digits(other.phone)));
    }

    private static String mailbox(String email) {
        var parts = Normalizer.normalize(email, Normalizer.Form.NFKC)
                .strip()
                .toLowerCase(Locale.ROOT)
                .split("@", 2);
        var domain = parts[1].equals("googlemail.com") ? "gmail.com" : parts[1];
        var name = parts[0].replaceFirst("(?<=.)\\+.*", "");
        return (domain.equals("gmail.com") ? name.replace(".", "") : name) + "@" + domain;
    }

    private static String digits(String phone) {
        return phone.replaceAll("[^0-9]", "").replaceFirst("^(0044|44|0)", "");
    }

    /** One line in which a person wrote either; empty when it is neither. */
    public static Optional<Contact> of(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var line = typed.strip();
        if (isEmail(line)) {
            return Optional.of(new Contact(line.toLowerCase(Locale.ROOT), null));
        }
        return isPhone(line) ? Optional.of(new Contact(null, line)) : Optional.empty();
    }

    public static boolean isEmail(String typed) {
        return typed.length() <= LONGEST && EMAIL.matcher(typed).matches();
    }

    public static boolean isPhone(String typed) {
        return PHONE.matcher(typed).matches()
                && typed.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
    }
}
