package org.yourplace.platform.people;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.BitSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yourplace.spi.people.ContactDetails;

/**
 * Looks three times: for addresses, for numbers that a telephone would take (libphonenumber), and for rows of digits or number words that
 * make a British number when they are put together. A date, a time, a price or a postcode stays.
 */
public final class WrittenContactDetails implements ContactDetails {
    private static final String LOCAL = "[\\p{L}\\p{N}._%+'-]{1,64}";
    private static final String LABEL = "[\\p{L}\\p{N}-]{1,63}";
    private static final String DOT = "(?:\\.|\\s+\\.\\s+|\\s*[(\\[{<]\\s*dot\\s*[)\\]}>]\\s*|\\s+dot\\s+)";
    private static final Pattern EMAIL =
            Pattern.compile(LOCAL + "\\s?@\\s?" + LABEL + "(?:" + DOT + LABEL + ")+", Pattern.CASE_INSENSITIVE);
    private static final Pattern BRACKETED = Pattern.compile(
            LOCAL + "\\s*[(\\[{<]\\s*at\\s*[)\\]}>]\\s*" + LABEL
                    + "(?:\\s*(?:\\.|[(\\[{<]\\s*dot\\s*[)\\]}>]|\\sdot\\s)\\s*" + LABEL + ")+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern SPOKEN =
            Pattern.compile(LOCAL + "\\s+at\\s+" + LABEL + "(?:\\s+dot\\s+" + LABEL + ")+", Pattern.CASE_INSENSITIVE);

    /** A date is no number, although it may look like one together with the time after it. */
    private static final Pattern DATE = Pattern.compile("\\d{1,2}[.-]\\d{1,2}[.-](?:19|20)?\\d\\d(?!\\d)");

    private static final String BETWEEN = " \t\u00A0().-_*\u2010\u2011\u2012\u2013\u2014\u2015";
    private static final int MOST_BETWEEN = 3;
    private static final int MOST_DIGITS = 15;
    private static final Pattern NUMBER_WORDS = Pattern.compile(
            "(?<!\\p{L})(?:(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|treble|triple)[\\s,.-]+){7,}"
                    + "(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRITISH = Pattern.compile("(?:00440?|440?|0)[1-9]\\d{8,9}");
    private static final int FEWEST_ABROAD = 9;
    private static final char FIRST_WIDE = '\uFF01';
    private static final char LAST_WIDE = '\uFF5E';
    private static final int WIDE = 0xFEE0;
    private static final Pattern UNSEEN =
            Pattern.compile("[\u00AD\u200B\u200C\u2060\uFEFF]|(?<=[\\w@.])\u200D(?=[\\w@.])");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    @Override
    public String heldBack(String text) {
        var seen = UNSEEN.matcher(text).replaceAll("");
        var found = found(plain(seen));
        if (found.isEmpty()) {
            return text;
        }
        var shown = new StringBuilder();
        for (int at = 0; at < seen.length(); ) {
            if (found.get(at)) {
                shown.append(GAP);
                at = found.nextClearBit(at);
            } else {
                shown.append(seen.charAt(at++));
            }
        }
        return shown.toString();
    }

    /** Which characters belong to something that is to be held back. */
    private BitSet found(String plain) {
        var found = new BitSet();
        for (var pattern : new Pattern[] {EMAIL, BRACKETED, SPOKEN, NUMBER_WORDS}) {
            pattern.matcher(plain).results().forEach(match -> mark(found, match));
        }
        numbers(plain, found);
        for (var match : phones.findNumbers(plain, "GB", Leniency.VALID, Long.MAX_VALUE)) {
            found.set(match.start(), match.end());
        }
        return found;
    }

    private static void mark(BitSet found, MatchResult match) {
        found.set(match.start(), match.end());
    }

    /** From every digit that begins a row, as far as a number can go. */
    private static void numbers(String plain, BitSet found) {
        var date = DATE.matcher(plain);
        for (int at = 0; at < plain.length(); at++) {
            if (!digit(plain, at) || digit(plain, at - 1)) {
                continue;
            }
            if (date.region(at, plain.length()).lookingAt()) {
                at = date.end();
                continue;
            }
            int end = end(plain, at);
            if (end > at) {
                boolean more = at > 0 && (plain.charAt(at - 1) == '+' || opened(plain, at, end));
                found.set(more ? at - 1 : at, end);
                at = end;
            }
        }
    }

    /** Whether a bracket that is closed within the number is opened just before it. */
    private static boolean opened(String plain, int at, int end) {
        int closed = plain.indexOf(')', at);
        return plain.charAt(at - 1) == '(' && closed >= 0 && closed < end;
    }

    /** Where the longest number ends that begins here; the beginning itself when none does. */
    private static int end(String plain, int from) {
        boolean abroad = from > 0 && plain.charAt(from - 1) == '+';
        var digits = new StringBuilder();
        int end = from;
        int between = 0;
        for (int at = from; at < plain.length() && digits.length() < MOST_DIGITS && between <= MOST_BETWEEN; at++) {
            if (digit(plain, at)) {
                between = 0;
                digits.append(plain.charAt(at));
                if (!digit(plain, at + 1) && isNumber(digits, abroad)) {
                    end = at + 1;
                }
            } else if (BETWEEN.indexOf(plain.charAt(at)) >= 0) {
                between++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isNumber(CharSequence digits, boolean abroad) {
        return abroad
                ? digits.length() >= FEWEST_ABROAD
                : BRITISH.matcher(digits).matches();
    }

    /** Of the same length: digits and signs of other scripts and widths as ours, and a letter O among digits as a nought. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_WIDE && c <= LAST_WIDE) {
                c -= WIDE;
            }
            plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : c);
        }
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if ((c == 'o' || c == 'O') && (digit(plain, i - 1) || digit(plain, i + 1))) {
                plain.setCharAt(i, '0');
            }
        }
        for (int i = plain.length() - 2; i >= 0; i--) {
            char c = plain.charAt(i);
            if ((c == 'o' || c == 'O') && digit(plain, i + 1)) {
                plain.setCharAt(i, '0');
            }
        }
        return plain.toString();
    }

    private static boolean digit(CharSequence plain, int at) {
        return at >= 0 && at < plain.length() && plain.charAt(at) >= '0' && plain.charAt(at) <= '9';
    }
}
