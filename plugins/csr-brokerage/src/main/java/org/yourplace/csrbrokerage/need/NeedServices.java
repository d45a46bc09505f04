package org.yourplace.csrbrokerage.need;

import org.yourplace.csrbrokerage.need.offer.Gifts;
import org.yourplace.csrbrokerage.need.offer.OfferDesk;
import org.yourplace.csrbrokerage.need.offer.Offering;
import org.yourplace.csrbrokerage.need.team.FreeDays;
import org.yourplace.csrbrokerage.need.team.TeamAsks;
import org.yourplace.csrbrokerage.need.team.TeamDays;
import org.yourplace.spi.FeatureContext;

/** The services of this part, made once and shared by its resources, pages and views. */
public record NeedServices(
        FeatureContext core,
        NeedService needs,
        NeedSearch search,
        NeedChecks checks,
        NeedLinks links,
        Offering offering,
        OfferDesk desk,
        Gifts gifts,
        TeamAsks asks,
        TeamDays days,
        FreeDays free) {
    public static NeedServices of(FeatureContext core) {
        var search = new NeedSearch(core);
        var offering = new Offering(core, search);
        var gifts = new Gifts(core, search, offering);
        var needs = new NeedService(core);
        var days = new TeamDays(core);
        return new NeedServices(
                core,
                needs,
                search,
                new NeedChecks(core),
                new NeedLinks(core),
                offering,
                new OfferDesk(core),
                gifts,
                new TeamAsks(core, search, gifts),
                days,
                new FreeDays(core, days, needs));
    }
}
