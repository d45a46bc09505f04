package org.yourplace.volunteeringbank.application;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.people.ContactDetails;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.PersonRef;
import org.yourplace.volunteeringbank.VolunteeringError;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.application.ApplicationEvents.InterestSent;
import org.yourplace.volunteeringbank.guardian.GuardianRules;
import org.yourplace.volunteeringbank.guardian.Guarding;
import org.yourplace.volunteeringbank.guardian.YoungContacts;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.mail.PersonLetters;
import org.yourplace.volunteeringbank.question.QuestionRows;
import org.yourplace.volunteeringbank.reply.AwaySpells;
import org.yourplace.volunteeringbank.reply.ReplyClock;

/** Sends somebody's interest to the organisation, or keeps how to reach somebody young apart until a guardian has agreed. */
final class Sending {
    private final Database database;
    private final Access access;
    private final OpportunityService listings;
    private final Links links;
    private final Settings settings;
    private final ReplyClock replies;
    private final Codes codes;
    private final Events events;
    private final Audit audit;
    private final GuardianRules guardians;
    private final Ids ids;
    private final Clock clock;
    private final ContactDetails details;
    private final PersonLetters letters;
    private final RandomGenerator random = new SecureRandom();

    Sending(FeatureContext core, OpportunityService listings) {
        database = core.database();
        access = core.access();
        this.listings = listings;
        links = core.links();
        settings = core.settings();
        replies = new ReplyClock(core.workingDays());
        codes = core.codes();
        events = core.events();
        audit = core.audit();
        guardians = new GuardianRules(core);
        ids = core.ids();
        clock = core.clock();
        details = core.contactDetails();
        letters = new PersonLetters(core.mail(), core.texts());
    }

    /** @param officer who sends it for somebody who is not online; absent when the person does it themselves */
    Receipt send(UUID opportunity, SendInterest typed, Locale locale, @Nullable UUID officer) {
        var said = typed.heldBack(details);
        var listing = listings.read(opportunity);
        if (!listing.status().equals(Status.LIVE.code())) {
            throw DomainException.notFound();
        }
        if (said.bestTime() != null && !codes.known("contact-times", said.bestTime())) {
            throw DomainException.invalid(List.of(Violation.of("bestTime", "unknown-code")));
        }
        if (!said.age().mayBe(listing.minimumAge())) {
            throw new DomainException(VolunteeringError.TOO_YOUNG, Objects.requireNonNull(listing.minimumAge()));
        }
        var guarding = guardians.of(said, listing.tenant());
        int days = settings.value(VolunteeringSettings.GUARDIAN_DAYS, listing.tenant());
        var answers = QuestionRows.fit(
                database.read(tx -> new QuestionRows(tx).of(opportunity)), Objects.requireNonNull(said.answers()));
        var secret = links.guestSecret();
        var guardian = guarding == Guarding.NONE
                ? null
                : Contact.of(said.guardianContact()).orElseThrow();
        var asked = links.guestSecret();
        var now = clock.instant();
        var application = new ApplicationRepository.New(
                ids.next(),
                listing,
                access.person().map(PersonRef::id).orElse(null),
                secret.hash(),
                Reference.next(random),
                replyBy(listing),
                locale,
                now,
                officer,
                guarding == Guarding.FIRST);
        var email = said.reach().email();
        var receipt = new Receipt(
                application.id(),
                application.reference(),
                Receipt.TAKE_BACK + secret.word(),
                application.replyBy(),
                email != null);
        return database.atDesk(listing.tenant(), tx -> {
            new ApplicationRepository(tx).add(application, said);
            if (guarding == Guarding.FIRST && guardian != null) {
                new YoungContacts(tx)
                        .add(
                                application.id(),
                                listing,
                                application.person(),
                                secret.hash(),
                                guardian.email() == null ? null : asked.hash(),
                                said,
                                answers,
                                now,
                                days);
            } else if (answers != null) {
                new QuestionRows(tx)
                        .answer(
                                application.id(),
                                listing.organisation().id(),
                                application.person(),
                                secret.hash(),
                                answers,
                                now);
            }
            if (guardian != null && guardian.email() != null) {
                letters.guardian(
                        tx,
                        guardian.email(),
                        said,
                        listing,
                        guarding == Guarding.FIRST ? asked.word() : null,
                        days,
                        locale);
            } else if (guarding == Guarding.INFORMED) {
                new YoungContacts(tx).tellByPhone(application.id(), listing, now);
            }
            events.publish(tx, new InterestSent(application.id()));
            audit.record(tx, "interest-sent", application.id());
            if (email != null) {
                letters.confirm(tx, email, said, listing, receipt, guarding == Guarding.FIRST, locale);
            }
            return receipt;
        });
    }

    /** The days do not count before the group is back. */
    private LocalDate replyBy(OpportunityDetails listing) {
        var today = replies.day(clock.instant());
        return replies.due(
                today,
                settings.value(VolunteeringSettings.REPLY_WORKING_DAYS, listing.tenant()),
                AwaySpells.from(today, listing.organisation().awayUntil()));
    }
}
