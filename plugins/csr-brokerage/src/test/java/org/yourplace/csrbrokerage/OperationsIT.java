package org.yourplace.csrbrokerage;

import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.programme.ProgrammeCity;
import org.yourplace.testing.ContractOfOperations;

class OperationsIT {
    @Test
    void what_the_brokerage_serves_is_described_and_nothing_else() {
        ContractOfOperations.check(CsrFeature.ID, CsrFeature.class, new CsrModule(new ProgrammeCity().core));
    }
}
