package org.yourplace.volunteeringbank.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.ledger.Given;
import org.yourplace.spi.people.Organisation;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.PeopleService;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.listing.ListingEvents.OpportunityChecked;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.shift.RollService;

/**
 * Letters to a group about the people who are interested. Each carries a link to the group's own page, where somebody without a sign-in can
 * answer; it works for three weeks and reaches that group alone. A letter names the first name only: mail is read over shoulders.
 */
public final class GroupLetters {
    /** Where a group's page is, before the secret of its link. */
    public static final String PAGE = "/our-group/";

    /** Where hours are confirmed, before the secret of the link. */
    public static final String HOURS = "/confirm-hours/";

    /** How long a mailed link works. */
    public static final Duration VALID = Duration.ofDays(21);

    /** What a group may do on its own page: answer people, say hours, take the roll, ask for help. */
    public static final Set<String> ON_ITS_PAGE = Set.of(
            PeopleService.LINK_ACTION,
            HoursService.LINK_ACTION,
            RollService.LINK_ACTION,
            OpportunityService.LINK_ACTION);

    /** A longer letter names nobody more. */
    public static final int MOST_NAMED = 10;

    private static final Locale LOCALE = Locale.UK;

    private final Organisations organisations;
    private final Access access;
    private final Links links;
    private final Mail mail;
    private final Texts texts;

    public GroupLetters(FeatureContext core) {
        organisations = core.organisations();
        access = core.access();
        links = core.links();
        mail = core.mail();
        texts = core.texts();
    }

    /** Somebody new is interested. */
    public void interested(Tx tx, Applicant person) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(LOCALE, "letter.interested.who", person.firstName(), person.title()));
        if (person.waitsForGuardian()) {
            lines.add(texts.get(LOCALE, "letter.interested.waits"));
            send(tx, person.organisationId(), "letter.interested", lines, person.reference(), person.title());
            return;
        }
        if (person.guardianName() != null) {
            lines.add(texts.get(
                    LOCALE,
                    "agreed".equals(person.guardian()) ? "letter.interested.guardian" : "letter.interested.told"));
        }
        lines.add(texts.get(LOCALE, "letter.interested.by", PersonLetters.day(person.replyBy(), LOCALE)));
        lines.add(texts.get(LOCALE, "letter.link"));
        send(tx, person.organisationId(), "letter.interested", lines, person.reference(), person.title());
    }

    /** Somebody changed their mind; or no parent or guardian agreed, in so many words or by silence: the group learns not which. */
    public void withdrawn(Tx tx, Applicant person) {
        if ("refused".equals(person.guardian()) || "lapsed".equals(person.guardian())) {
            var why = List.of(texts.get(LOCALE, "letter.not-to-be.who", person.firstName(), person.title()));
            send(tx, person.organisationId(), "letter.not-to-be", why, person.reference(), person.title());
            return;
        }
        var lines = List.of(texts.get(LOCALE, "letter.withdrawn.who", person.firstName(), person.title()));
        send(tx, person.organisationId(), "letter.withdrawn", lines, person.reference(), person.title());
    }

    /** People wait and half of the time is gone, or the supporter asks how things stand. */
    public void remind(Tx tx, UUID organisation, List<Applicant> waiting) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(LOCALE, "letter.remind.who", waiting.size()));
        waiting.forEach(person -> lines.add(
                texts.get(LOCALE, "letter.remind.one", person.firstName(), person.title(), person.workingDays())));
        lines.add(texts.get(LOCALE, "letter.link"));
        send(tx, organisation, "letter.remind", lines, waiting.getFirst().reference(), waiting.size());
    }

    /** The last day has come on which people were told to hear from the group. */
    public void lastDay(Tx tx, UUID organisation, List<Applicant> waiting) {
        var lines = new ArrayList<String>();
        lines.add(texts.get(LOCALE, "letter.last-day.who", waiting.size()));
        waiting.forEach(person -> lines.add(
                texts.get(LOCALE, "letter.remind.one", person.firstName(), person.title(), person.workingDays())));
        lines.add(texts.get(LOCALE, "letter.last-day.next"));
        lines.add(texts.get(LOCALE, "letter.link"));
        send(tx, organisation, "letter.last-day", lines, waiting.getFirst().reference(), waiting.size());
    }

    /** Its supporter looked at a listing. Where the supporter keeps the group itself, a question leads to the page on which to answer it. */
    public void checked(Tx tx, OpportunityChecked event) {
        organisations
                .find(tx, event.organisation())
                .filter(group -> group.email() != null)
                .ifPresent(group -> mail.send(tx, checked(tx, event, group)));
    }

    private Letter checked(Tx tx, OpportunityChecked event, Organisation group) {
        var to = Objects.requireNonNull(group.email());
        var question = event.question();
        if (question == null) {
            return new Letter(
                    to,
                    texts.get(LOCALE, "letter.approved.subject", event.title()),
                    List.of(texts.get(LOCALE, "letter.approved.text", event.title())),
                    new Button(texts.get(LOCALE, "letter.approved.button"), "/volunteer/" + event.slug()),
                    null);
        }
        var kind = event.refused() ? "letter.refused" : "letter.asked";
        boolean keeps =
                access.tenant().filter(tenant -> tenant.id() == group.tenant()).isPresent();
        return new Letter(
                to,
                texts.get(LOCALE, kind + ".subject", event.title()),
                List.of(texts.get(LOCALE, kind + ".text", event.title()), question),
                keeps ? new Button(texts.get(LOCALE, "letter.link.button"), page(tx, to, group.id())) : null,
                null);
    }

    /** Where a group's page is for the holder of an address. */
    private String page(Tx tx, String address, UUID group) {
        return PAGE + links.issueTo(tx, address, group, ON_ITS_PAGE, VALID);
    }

    /** Whether an organisation left an address to write to. */
    public boolean reaches(Tx tx, UUID organisation) {
        return organisations.find(tx, organisation).map(Organisation::email).isPresent();
    }

    /** Volunteers logged hours that wait for the organisation's word; the link leads to one page that does nothing else. */
    public void hours(Tx tx, UUID organisation, String kind, int count, List<Given> some) {
        var to = organisations.find(tx, organisation).map(Organisation::email);
        if (to.isEmpty()) {
            return;
        }
        var lines = new ArrayList<String>();
        lines.add(texts.get(LOCALE, kind + ".text", count));
        some.stream()
                .limit(MOST_NAMED)
                .forEach(given -> lines.add(texts.get(
                        LOCALE,
                        "letter.hours.one",
                        firstName(given),
                        given.about(),
                        PersonLetters.day(given.day(), LOCALE))));
        if (count > Math.min(MOST_NAMED, some.size())) {
            lines.add(texts.get(LOCALE, "letter.hours.more", count - Math.min(MOST_NAMED, some.size())));
        }
        lines.add(texts.get(LOCALE, "letter.hours.lapse"));
        var secret = links.issueTo(tx, to.get(), organisation, Set.of(HoursService.LINK_ACTION), VALID);
        mail.send(
                tx,
                new Letter(
                        to.get(),
                        texts.get(LOCALE, kind + ".subject", count),
                        lines,
                        new Button(texts.get(LOCALE, "letter.hours.button"), HOURS + secret),
                        null));
    }

    private static String firstName(Given given) {
        var name = given.name();
        return name == null ? "" : name.split("\\s+")[0];
    }

    private void send(Tx tx, UUID organisation, String kind, List<String> lines, String about, Object subject) {
        var to = organisations.find(tx, organisation).map(Organisation::email);
        if (to.isEmpty()) {
            return;
        }
        mail.send(
                tx,
                new Letter(
                        to.get(),
                        texts.get(LOCALE, kind + ".subject", subject),
                        lines,
                        new Button(texts.get(LOCALE, "letter.link.button"), page(tx, to.get(), organisation)),
                        about));
    }
}
