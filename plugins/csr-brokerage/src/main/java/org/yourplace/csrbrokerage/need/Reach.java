package org.yourplace.csrbrokerage.need;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One line in which somebody said how to reach them: an e-mail address or a telephone number. */
public final class Reach {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:\\\\]{1,64}@[^\\s@<>\"(),;:\\\\.]+(\\.[^\\s@<>\"(),;:\\\\.]+)+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{5,24}");
    private static final int FEWEST_DIGITS = 7;

    private Reach() {}

    /** The e-mail address, where the line is one. */
    public static Optional<String> email(@Nullable String line) {
        return Optional.ofNullable(line)
                .map(typed -> typed.strip().toLowerCase(Locale.ROOT))
                .filter(typed -> EMAIL.matcher(typed).matches());
    }

    public static boolean reaches(@Nullable String line) {
        return email(line).isPresent()
                || (line != null
                        && PHONE.matcher(line.strip()).matches()
                        && line.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS);
    }
}
