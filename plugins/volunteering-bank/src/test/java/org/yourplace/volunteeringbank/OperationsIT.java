package org.yourplace.volunteeringbank;

import org.junit.jupiter.api.Test;
import org.yourplace.testing.ContractOfOperations;

class OperationsIT {
    @Test
    void what_the_bank_serves_is_described_and_nothing_else() {
        ContractOfOperations.check(VolunteeringFeature.ID, VolunteeringFeature.class, new BankCity().module);
    }
}
