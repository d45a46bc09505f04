package org.yourplace.volunteeringbank.ui;

import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.place.Codes;
import org.yourplace.volunteeringbank.check.HeldCheck;

/** Checks in words. */
record CheckWords(Codes codes, PageTexts texts) {
    private static final String LIST = "checks";

    List<String> kinds() {
        return codes.list(LIST).stream()
                .map(Codes.Code::code)
                .filter(code -> !code.equals("none"))
                .toList();
    }

    String kind(String code) {
        return codes.label(LIST, code, texts.locale());
    }

    /** With the workforce of a DBS check. */
    String what(HeldCheck check) {
        var workforce = check.workforce();
        return workforce == null
                ? kind(check.kind())
                : texts.get("check.of", kind(check.kind()), texts.get("check.workforce." + workforce));
    }

    String standing(HeldCheck check) {
        return texts.get("check.standing." + check.standing());
    }

    String expires(HeldCheck check) {
        var expires = check.expiresOn();
        return expires == null ? texts.get("check.no-end") : texts.date(expires);
    }
}
