package org.yourplace.csrbrokerage.placement;

import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.testing.ContractOfOperations;

class PlacementOperationsIT {
    @Test
    void every_operation_is_described_and_every_description_is_served() {
        ContractOfOperations.check(CsrFeature.ID, CsrFeature.class, new CsrFeature().start(new PlacementCity().core));
    }
}
