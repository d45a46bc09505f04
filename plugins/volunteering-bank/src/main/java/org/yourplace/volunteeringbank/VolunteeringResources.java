package org.yourplace.volunteeringbank;

import static java.util.Map.entry;

import java.util.Map;
import org.yourplace.volunteeringbank.alert.AlertsResource;
import org.yourplace.volunteeringbank.application.ApplicationsResource;
import org.yourplace.volunteeringbank.application.MyApplicationsResource;
import org.yourplace.volunteeringbank.archive.ArchiveResource;
import org.yourplace.volunteeringbank.check.ChecksResource;
import org.yourplace.volunteeringbank.check.MyChecksResource;
import org.yourplace.volunteeringbank.dbs.WhichCheck;
import org.yourplace.volunteeringbank.dbs.WhichCheckResource;
import org.yourplace.volunteeringbank.desk.DeskResource;
import org.yourplace.volunteeringbank.hours.ExpensesResource;
import org.yourplace.volunteeringbank.hours.HoursResource;
import org.yourplace.volunteeringbank.hours.MyHoursResource;
import org.yourplace.volunteeringbank.listing.OpportunityResource;
import org.yourplace.volunteeringbank.listing.PublicOpportunityResource;
import org.yourplace.volunteeringbank.message.ConversationResource;
import org.yourplace.volunteeringbank.message.MyConversationResource;
import org.yourplace.volunteeringbank.offer.OfferResource;
import org.yourplace.volunteeringbank.offer.OffersResource;
import org.yourplace.volunteeringbank.pull.FeedSourcesResource;
import org.yourplace.volunteeringbank.report.ReportResource;
import org.yourplace.volunteeringbank.shift.BookingsResource;
import org.yourplace.volunteeringbank.shift.PublicShiftsResource;
import org.yourplace.volunteeringbank.shift.RegularPlacesResource;
import org.yourplace.volunteeringbank.shift.ShiftsResource;

/** What the bank answers over REST, by the first word of its address. */
record VolunteeringResources(Services bank) {

    /** For everybody in the city. */
    Map<String, Object> forEverybody() {
        var turns = bank.turns();
        var care = bank.care();
        return Map.of(
                "opportunities",
                        new PublicOpportunityResource(
                                bank.listings(),
                                bank.search(),
                                bank.interest(),
                                turns.shifts(),
                                bank.pulling().listings(),
                                care.questions()),
                "shifts", new PublicShiftsResource(turns.shifts(), turns.bookings(), turns.teams()),
                "bookings", new BookingsResource(turns.bookings()),
                "regular-places", new RegularPlacesResource(turns.bookings(), turns.regular()),
                "applications", new MyApplicationsResource(bank.interest()),
                "hours", new MyHoursResource(bank.myHours()),
                "checks", new MyChecksResource(care.checks()),
                "offers", new OfferResource(bank.offers()),
                "messages", new MyConversationResource(bank.myMessages()),
                "which-check", new WhichCheckResource(new WhichCheck(bank.core())));
    }

    /** For the members of an organisation. */
    Map<String, Object> forMembers() {
        var turns = bank.turns();
        var care = bank.care();
        return Map.ofEntries(
                entry(
                        "opportunities",
                        new OpportunityResource(bank.listings(), bank.people(), care.questions(), care.jobseekers())),
                entry("shifts", new ShiftsResource(turns.shifts(), turns.roll())),
                entry("applications", new ApplicationsResource(bank.people())),
                entry("hours", new HoursResource(bank.hours())),
                entry("expenses", new ExpensesResource(bank.hours())),
                entry("figures", new ReportResource(bank.reports())),
                entry("desk", new DeskResource(bank.desk(), care.guardians())),
                entry("checks", new ChecksResource(care.checks())),
                entry("offers", new OffersResource(bank.offers())),
                entry("alerts", new AlertsResource(bank.alerts())),
                entry("inactive", new ArchiveResource(bank.archive())),
                entry("feed-sources", new FeedSourcesResource(bank.pulling().sources())),
                entry("messages", new ConversationResource(bank.messages())));
    }
}
