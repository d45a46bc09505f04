package org.yourplace.volunteeringbank.ui;

import java.time.LocalDate;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.alert.AlertService;
import org.yourplace.volunteeringbank.application.GroupService;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.archive.ArchiveService;
import org.yourplace.volunteeringbank.desk.DeskService;
import org.yourplace.volunteeringbank.guardian.Care;
import org.yourplace.volunteeringbank.hours.Effort;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.Wards;
import org.yourplace.volunteeringbank.offer.GroupOffers;
import org.yourplace.volunteeringbank.offer.OfferService;
import org.yourplace.volunteeringbank.page.Wording;
import org.yourplace.volunteeringbank.pull.SourceService;
import org.yourplace.volunteeringbank.report.ReportService;
import org.yourplace.volunteeringbank.shift.Turns;

/** The bank's services, as its views share them. */
record Bank(
        FeatureContext core,
        OpportunityService listings,
        PeopleService people,
        GroupService groups,
        DeskService desk,
        ReportService reports,
        OfferService offers,
        GroupOffers groupOffers,
        Wards wards,
        Turns turns,
        HoursService hours,
        Care care,
        SourceService sources,
        AlertService alerts,
        ArchiveService archive) {

    /** Confirmed hours from a day until now. */
    Effort effort(LocalDate from) {
        var today =
                LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
        return hours.city().effort(from, today.plusDays(1));
    }

    /** Puts listings into words. */
    Wording wording(PageTexts texts) {
        return new Wording(texts, core.codes(), core.clock(), core.workingDays().zone());
    }
}
