package org.yourplace.csrbrokerage.need;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.Places;

/** Holds what was written against the partnership's word lists, areas and postcodes. */
final class KnownWords {
    private final Codes codes;
    private final Places places;

    KnownWords(FeatureContext core) {
        codes = core.codes();
        places = core.places();
    }

    void check(WriteNeed said) {
        var found = Violations.of();
        one(found, "cause", "causes", said.cause());
        one(found, "howOften", "how-often", said.howOften());
        int index = 0;
        for (var skill : said.skills() == null ? List.<String>of() : said.skills()) {
            found.check(codes.known("skills", skill), "skills[" + index++ + "]", "unknown-code");
        }
        index = 0;
        for (var area : said.areaServed() == null ? List.<String>of() : said.areaServed()) {
            found.check(places.area(area).isPresent(), "areaServed[" + index++ + "]", "unknown-area");
        }
        found.done();
    }

    Whereabouts place(WriteNeed said) {
        if (said.fromHome()) {
            return Whereabouts.FROM_HOME;
        }
        var typed = said.postcode();
        if (typed == null) {
            return Whereabouts.UNSAID;
        }
        return places.postcode(typed)
                .map(Whereabouts::at)
                .orElseThrow(() -> DomainException.invalid(List.of(Violation.of("postcode", "unknown-postcode"))));
    }

    private void one(Violations found, String field, String list, @Nullable String code) {
        found.check(code == null || codes.known(list, code), field, "unknown-code");
    }
}
