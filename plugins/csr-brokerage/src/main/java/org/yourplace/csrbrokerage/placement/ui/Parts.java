package org.yourplace.csrbrokerage.placement.ui;

import java.time.LocalDate;
import org.yourplace.csrbrokerage.placement.BrokerDesk;
import org.yourplace.csrbrokerage.placement.FundingService;
import org.yourplace.csrbrokerage.placement.Interests;
import org.yourplace.csrbrokerage.placement.MonitoringOfficer;
import org.yourplace.csrbrokerage.placement.PlacementService;
import org.yourplace.spi.FeatureContext;

/** What the views of placements act through. */
public record Parts(
        FeatureContext core,
        BrokerDesk desk,
        PlacementService placements,
        Interests interests,
        MonitoringOfficer officer,
        FundingService funding) {
    LocalDate today() {
        return LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
    }
}
