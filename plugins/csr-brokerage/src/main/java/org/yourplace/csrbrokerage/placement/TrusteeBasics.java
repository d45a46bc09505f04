package org.yourplace.csrbrokerage.placement;

import java.time.LocalDate;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.rules.Rule;

/**
 * What stands before a trustee begins: the candidate's age band and declaration that nothing disqualifies them, and the charity's
 * induction. The least age follows from the charity's legal form, by the rule of the day (decision 0032).
 */
final class TrusteeBasics {
    private final FeatureContext core;

    TrusteeBasics(FeatureContext core) {
        this.core = core;
    }

    void require(PlacementFile file, LocalDate day) {
        if (!file.placement().trustee()) return;
        var said = file.last("eligible").orElseThrow(() -> new DomainException(PlacementError.TRUSTEE_NOT_DECLARED));
        var induction = file.last("induction").orElseThrow(() -> new DomainException(PlacementError.INDUCTION_MISSING));
        core.rules().inForce("trustee-age", day).stream()
                .filter(Rule::verified)
                .filter(rule -> rule.words("forms").contains(String.valueOf(induction.choice())))
                .filter(rule -> atLeast(said.choice()) < Integer.parseInt(rule.value("least")))
                .findFirst()
                .ifPresent(rule -> {
                    throw new DomainException(PlacementError.TRUSTEE_TOO_YOUNG, rule.text(), rule.source());
                });
    }

    /** The age that somebody of a band has at least. */
    private static int atLeast(@org.jspecify.annotations.Nullable String band) {
        return switch (band == null ? "" : band) {
            case "18-plus" -> 18;
            case "16-17" -> 16;
            default -> 0;
        };
    }
}
