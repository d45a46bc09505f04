package org.yourplace.csrbrokerage.placement;

import static org.yourplace.csrbrokerage.CsrPermission.ADVISE_ON_INTERESTS;
import static org.yourplace.csrbrokerage.CsrPermission.BROKER;

import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.relation.Funding;

/** Who funds whom, for those who look for conflicts of interest. */
public final class FundingService {
    private final FeatureContext core;

    public FundingService(FeatureContext core) {
        this.core = core;
    }

    public Slice<Funding> list(@Nullable String words, boolean own, int limit, @Nullable String after) {
        if (!core.access().may(BROKER)) core.access().require(ADVISE_ON_INTERESTS);
        Violations.of().optionalText("words", words, 200).done();
        PlacementRows.cursor(after);
        return core.database().read(tx -> core.relationships().funding(tx, words, own, limit, after));
    }
}
