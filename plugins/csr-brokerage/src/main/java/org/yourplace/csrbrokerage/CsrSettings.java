package org.yourplace.csrbrokerage;

import java.util.List;
import java.util.stream.Stream;
import org.yourplace.csrbrokerage.allowance.AllowanceSettings;
import org.yourplace.csrbrokerage.giving.GivingSettings;
import org.yourplace.csrbrokerage.impact.ImpactSettings;
import org.yourplace.csrbrokerage.need.NeedSettings;
import org.yourplace.csrbrokerage.placement.PlacementSettings;
import org.yourplace.spi.Setting;

/** What a partnership or organisation may adjust, by the part that reads it. */
final class CsrSettings {
    static final List<Setting<?>> ALL = Stream.<List<Setting<?>>>of(
                    AllowanceSettings.ALL,
                    NeedSettings.ALL,
                    PlacementSettings.ALL,
                    GivingSettings.ALL,
                    ImpactSettings.ALL)
            .flatMap(List::stream)
            .toList();

    private CsrSettings() {}
}
