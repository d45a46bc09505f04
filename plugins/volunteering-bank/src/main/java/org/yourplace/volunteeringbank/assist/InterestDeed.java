package org.yourplace.volunteeringbank.assist;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yourplace.spi.assist.Assistance;
import org.yourplace.spi.assist.AssistedDeed;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Texts;
import org.yourplace.volunteeringbank.application.AgeBand;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.OpportunitySearch;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;

/** "I'm interested", said on the telephone or across a table. */
public final class InterestDeed implements AssistedDeed {
    private static final int MOST_FOUND = 12;

    private final OpportunityService listings;
    private final OpportunitySearch search;
    private final InterestService interest;
    private final Texts texts;

    public InterestDeed(OpportunityService listings, OpportunitySearch search, InterestService interest, Texts texts) {
        this.listings = listings;
        this.search = search;
        this.interest = interest;
        this.texts = texts;
    }

    @Override
    public String id() {
        return "interest";
    }

    @Override
    public List<Field> fields() {
        return List.of(
                Field.of("listing", Kind.SEARCH, true),
                Field.of(
                        "ageBand",
                        Kind.CHOICE,
                        true,
                        Stream.of(AgeBand.values()).map(AgeBand::code).toArray(String[]::new)),
                Field.of("message", Kind.PARAGRAPH, false),
                Field.of("guardianName", Kind.LINE, false),
                Field.of("guardianContact", Kind.LINE, false));
    }

    @Override
    public List<Choice> find(String field, String words, Locale locale) {
        return search.search(asked(words)).items().stream()
                .filter(listing -> listing.elsewhere() == null)
                .map(InterestDeed::choice)
                .toList();
    }

    private static SearchOpportunities asked(String words) {
        return new SearchOpportunities(
                words.isBlank() ? null : words,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                false,
                false,
                false,
                false,
                null,
                null,
                null,
                MOST_FOUND,
                null);
    }

    private static Choice choice(OpportunityDetails listing) {
        return new Choice(
                listing.id().toString(),
                listing.title() + ", " + listing.organisation().name());
    }

    @Override
    public Done act(Assistance assistance, Map<String, String> said) {
        var contact = assistance.contact();
        if (contact == null) {
            throw DomainException.invalid(List.of(Violation.of("contact", "contact-needed")));
        }
        var listing = listings.read(listing(said));
        var sent = new SendInterest(
                assistance.name(),
                contact,
                null,
                null,
                said.get("ageBand"),
                null,
                said.get("message"),
                said.get("guardianName"),
                said.get("guardianContact"));
        var receipt = interest.send(
                listing.id(), sent, assistance.locale(), assistance.officer().id());
        var locale = assistance.locale();
        return new Done(
                receipt.reference(),
                texts.get(
                        locale,
                        "deed.interest.done",
                        listing.title(),
                        listing.organisation().name(),
                        day(receipt.replyBy(), locale)),
                texts.get(locale, "deed.interest.withdraw"));
    }

    static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale).format(day);
    }

    private static UUID listing(Map<String, String> said) {
        try {
            return UUID.fromString(said.get("listing"));
        } catch (IllegalArgumentException notOne) {
            throw DomainException.invalid(List.of(Violation.of("listing", "unknown-code")));
        }
    }
}
