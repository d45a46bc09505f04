package org.yourplace.volunteeringbank.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.Places;

/** Holds what was written against the partnership's word lists, areas and postcodes. */
public final class KnownCodes {
    private final Codes codes;
    private final Places places;

    public KnownCodes(Codes codes, Places places) {
        this.codes = codes;
        this.places = places;
    }

    /** Refuses codes that the partnership's lists do not hold. */
    void check(WriteOpportunity command) {
        var found = Violations.of();
        one(found, "cause", "causes", command.cause());
        each(found, "skills", "skills", command.skills());
        one(found, "howOften", "how-often", command.howOften());
        each(found, "times", "times", command.times());
        each(found, "expenses", "expenses", command.expenses());
        each(found, "access", "access", command.access());
        each(found, "checks", "checks", command.checks());
        int index = 0;
        for (var area : command.areaServed() == null ? List.<String>of() : command.areaServed()) {
            found.check(places.area(area).isPresent(), "areaServed[" + index++ + "]", "unknown-area");
        }
        found.done();
    }

    /** Where it is: from home, or at a postcode of this partnership. */
    Whereabouts place(WriteOpportunity command) {
        if (Boolean.TRUE.equals(command.remote())) {
            return Whereabouts.FROM_HOME;
        }
        var typed = command.postcode();
        if (typed == null || typed.isBlank()) {
            return Whereabouts.UNSAID;
        }
        return places.postcode(typed)
                .map(Whereabouts::at)
                .orElseThrow(() -> DomainException.invalid(List.of(Violation.of("postcode", "unknown-postcode"))));
    }

    static DomainException unknown(String field) {
        return DomainException.invalid(List.of(Violation.of(field, "unknown-organisation")));
    }

    static DomainException unsaid(String field) {
        return DomainException.invalid(List.of(Violation.of(field, "required")));
    }

    private void one(Violations found, String field, String list, @Nullable String code) {
        found.check(code == null || codes.known(list, code), field, "unknown-code");
    }

    private void each(Violations found, String field, String list, @Nullable List<String> words) {
        int index = 0;
        for (var code : words == null ? List.<String>of() : words) {
            found.check(codes.known(list, code), field + "[" + index++ + "]", "unknown-code");
        }
    }
}
