package org.yourplace.volunteeringbank;

import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.alert.AlertService;
import org.yourplace.volunteeringbank.application.GroupService;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.archive.ArchiveService;
import org.yourplace.volunteeringbank.desk.DeskService;
import org.yourplace.volunteeringbank.guardian.Care;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.hours.MyHoursService;
import org.yourplace.volunteeringbank.listing.OpportunitySearch;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.message.Messages;
import org.yourplace.volunteeringbank.message.MyMessages;
import org.yourplace.volunteeringbank.offer.HeldOffers;
import org.yourplace.volunteeringbank.offer.OfferService;
import org.yourplace.volunteeringbank.pull.Pulling;
import org.yourplace.volunteeringbank.report.ReportService;
import org.yourplace.volunteeringbank.shift.Turns;

/** The bank's use cases, made once and shared by whatever offers them: resources, pages, views, jobs and the demo year. */
public record Services(
        FeatureContext core,
        OpportunityService listings,
        OpportunitySearch search,
        InterestService interest,
        PeopleService people,
        GroupService groups,
        DeskService desk,
        ReportService reports,
        OfferService offers,
        HeldOffers heldOffers,
        Turns turns,
        MyHoursService myHours,
        HoursService hours,
        Care care,
        Messages messages,
        MyMessages myMessages,
        Pulling pulling,
        AlertService alerts,
        ArchiveService archive) {

    static Services of(FeatureContext core) {
        var listings = new OpportunityService(core);
        return new Services(
                core,
                listings,
                new OpportunitySearch(core),
                new InterestService(core, listings),
                new PeopleService(core),
                new GroupService(core),
                new DeskService(core),
                new ReportService(core),
                new OfferService(core),
                new HeldOffers(core),
                Turns.of(core, listings),
                new MyHoursService(core),
                new HoursService(core),
                Care.of(core),
                new Messages(core),
                new MyMessages(core),
                new Pulling(core),
                new AlertService(core),
                new ArchiveService(core));
    }
}
