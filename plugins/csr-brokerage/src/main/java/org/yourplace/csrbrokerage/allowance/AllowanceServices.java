package org.yourplace.csrbrokerage.allowance;

import org.yourplace.csrbrokerage.programme.Entitlements;
import org.yourplace.spi.FeatureContext;

/** The services of this part, as its pages, views and resources share them. */
public record AllowanceServices(
        FeatureContext core,
        Entitlements rules,
        MyTimeOff mine,
        TimeOffService timeOff,
        MyDays myDays,
        HostDays days,
        Absences absences,
        Balances balances) {
    public static AllowanceServices of(FeatureContext core) {
        var rules = new Entitlements(core.workingDays());
        return new AllowanceServices(
                core,
                rules,
                new MyTimeOff(core, rules),
                new TimeOffService(core),
                new MyDays(core),
                new HostDays(core),
                new Absences(core),
                new Balances(core));
    }
}
