package org.yourplace.kit.page;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * The words of a page in one language. A key is looked for in the feature's bundle first, then in the site's, then in the kit's; a
 * key nobody has is shown as it is, so that a missing word is seen but breaks nothing.
 *
 * <p>{@code {0}}, {@code {1}} in a text stand for arguments, as in {@link MessageFormat}, but an apostrophe is an apostrophe. Numbers
 * are written as the language writes them.
 *
 * @since 0.1
 */
public final class PageTexts {

    /** A bundle of texts and the class loader that holds it. */
    public record Source(String bundle, ClassLoader loader) {}

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private final Locale locale;
    private final List<ResourceBundle> bundles;

    private PageTexts(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        this.bundles = bundles;
    }

    /** Texts from the given bundles, the first that has a key winning. */
    public static PageTexts of(Locale locale, List<Source> sources) {
        return new PageTexts(
                locale,
                sources.stream()
                        .map(source -> ResourceBundle.getBundle(source.bundle(), locale, source.loader(), EXACT))
                        .toList());
    }

    public Locale locale() {
        return locale;
    }

    /** The language's code, for {@code lang}. */
    public String language() {
        return locale.toLanguageTag();
    }

    public boolean has(String key) {
        return bundles.stream().anyMatch(bundle -> bundle.containsKey(key));
    }

    /** The text under this key with its arguments in place. */
    public String get(String key, Object... arguments) {
        for (var bundle : bundles) {
            try {
                return fill(bundle.getString(key), arguments);
            } catch (MissingResourceException next) {
                continue;
            }
        }
        return key;
    }

    /**
     * The text that fits a number: {@code key.one}, {@code key.few}, {@code key.many} or {@code key.other}, as the language counts.
     * {@code {0}} is the number, {@code {1}} the first further argument.
     */
    public String count(String key, long number, Object... further) {
        var arguments = new Object[further.length + 1];
        arguments[0] = number;
        System.arraycopy(further, 0, arguments, 1, further.length);
        var form = key + "." + PluralForm.of(locale, number).key();
        return get(has(form) ? form : key + ".other", arguments);
    }

    /** "Tuesday 9 June". */
    public String day(LocalDate date) {
        return DateTimeFormatter.ofPattern(get("format.day"), locale).format(date);
    }

    /** "9 June 2026". */
    public String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(get("format.date"), locale).format(date);
    }

    /** "6:30pm", or "6pm" on the hour, where the language says it so. */
    public String time(LocalTime time) {
        var pattern = get(time.getMinute() == 0 ? "format.hour" : "format.time");
        return DateTimeFormatter.ofPattern(pattern, locale)
                .format(time)
                .replace("AM", "am")
                .replace("PM", "pm");
    }

    /** "1 hour 30 minutes"; nothing is "0 hours". */
    public String duration(int minutes) {
        var hours = count("duration.hours", minutes / 60);
        var rest = count("duration.minutes", minutes % 60);
        if (minutes > 0 && minutes < 60) return rest;
        return minutes % 60 == 0 ? hours : get("duration.both", hours, rest);
    }

    /** A number as the language writes it, to one decimal. */
    public String number(double number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** A distance in miles, to a tenth of a mile: "0.6 miles". */
    public String miles(double miles) {
        if (miles < 0.1) return get("distance.here");
        return number(miles).equals("1") ? get("distance.mile") : get("distance.miles", number(miles));
    }

    /** The word that stands below a distance's number. */
    public String milesWord(double miles) {
        return get(number(miles).equals("1") ? "distance.mile.word" : "distance.miles.word");
    }

    private String fill(String text, Object... arguments) {
        if (arguments.length == 0) return text.replace("''", "'");
        return new MessageFormat(LONE_APOSTROPHE.matcher(text).replaceAll("''"), locale).format(arguments);
    }
}
