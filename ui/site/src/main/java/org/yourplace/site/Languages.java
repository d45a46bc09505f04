package org.yourplace.site;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Chooses the language of a page: what the reader just picked, picked before, has in the account, or tells the browser. */
final class Languages {

    static final String COOKIE = "__Host-yp-lang";
    static final String PARAMETER = "lang";

    private Languages() {}

    /**
     * The language to use.
     *
     * @param offered languages of the site, the first is the default
     * @param picked from the address
     * @param cookie from an earlier pick
     * @param account of the signed-in person
     * @param accepted the browser's {@code Accept-Language}
     */
    static Locale choose(
            List<Locale> offered,
            Optional<String> picked,
            Optional<String> cookie,
            Optional<Locale> account,
            Optional<String> accepted) {
        return picked.flatMap(code -> find(offered, code))
                .or(() -> cookie.flatMap(code -> find(offered, code)))
                .or(() -> account.flatMap(locale -> find(offered, locale.toLanguageTag())))
                .or(() -> accepted.flatMap(header -> best(offered, header)))
                .orElse(offered.getFirst());
    }

    static Optional<Locale> find(List<Locale> offered, String code) {
        var wanted = Locale.forLanguageTag(code).getLanguage();
        return offered.stream()
                .filter(locale -> !wanted.isEmpty() && locale.getLanguage().equals(wanted))
                .findFirst();
    }

    private static Optional<Locale> best(List<Locale> offered, String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> find(offered, range.getRange()).stream())
                    .findFirst();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
