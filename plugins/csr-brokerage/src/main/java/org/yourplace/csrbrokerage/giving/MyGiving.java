package org.yourplace.csrbrokerage.giving;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.who.Access;

/** What a person gives from their pay: said, changed and stopped by themselves, with their own credential, at any time. */
public final class MyGiving {
    private static final int MOST_WORDS = 100;

    private final FeatureContext core;
    private final Access access;
    private final Offers offers;
    private final GivingLetters letters;

    public MyGiving(FeatureContext core) {
        this.core = core;
        this.access = core.access();
        this.offers = new Offers(core);
        this.letters = new GivingLetters(core);
    }

    /** Employers of the asking person that offer it. */
    public List<Offer> offers() {
        access.requirePerson();
        return offers.all();
    }

    /** Groups whose name holds the words. */
    public List<Charity> charities(@Nullable String words) {
        access.requirePerson();
        Violations.of().text("q", words, 2, MOST_WORDS).done();
        return core.database()
                .read(tx -> Charities.find(tx, String.valueOf(words).strip()));
    }

    public Optional<Charity> charity(UUID id) {
        return core.database().read(tx -> Charities.find(tx, id));
    }

    public List<Gift> mine() {
        access.requirePerson();
        return core.database().read(GiftRows::mine).stream().map(this::gift).toList();
    }

    public Gift mine(UUID id) {
        access.requirePerson();
        return gift(core.database().read(tx -> row(tx, id)));
    }

    /** Gives so much a month. The same charity once more is the same gift: with the same amount nothing happens, with another it changes. */
    public Gift give(Give asked) {
        access.requirePerson();
        var offer = offer(asked.employer());
        mustBeWithin(offer, asked.pence());
        var charity = charity(asked.organisation())
                .orElseThrow(() -> DomainException.invalid(List.of(Violation.of("organisation", "unknown-code"))));
        try {
            return mine(given(offer, charity, asked.pence()));
        } catch (DomainException beaten) {
            if (beaten.code() != GivingError.GIFT_CHANGED) throw beaten;
            // a second tap was quicker: what it began is there now
            return mine(given(offer, charity, asked.pence()));
        }
    }

    private UUID given(Offer offer, Charity charity, int pence) {
        return core.database().atDesk(offer.tenant(), tx -> {
            var gift = GiftRows.to(tx, offer.tenant(), charity.id())
                    .or(() -> GiftRows.begin(
                                    tx, core.ids(), charity, core.clock().instant())
                            .map(id -> row(tx, id)))
                    .orElseThrow(() -> new DomainException(GivingError.GIFT_CHANGED));
            say(tx, gift, pence);
            return gift.id();
        });
    }

    /** Another amount from the next payroll run on. */
    public Gift change(UUID id, ChangeGift asked) {
        access.requirePerson();
        var before = mine(id);
        mustBeWithin(
                offers.all().stream()
                        .filter(offer -> offer.tenant() == before.tenant())
                        .findFirst()
                        .orElseThrow(() -> new DomainException(GivingError.GIVING_NOT_OFFERED)),
                asked.pence());
        return said(before, asked.pence());
    }

    /** No more from the next payroll run on. Nobody is asked why, and nothing stands in the way. */
    public Gift stop(UUID id) {
        access.requirePerson();
        return said(mine(id), 0);
    }

    private Gift said(Gift gift, int pence) {
        core.database().atDesk(gift.tenant(), tx -> {
            say(tx, row(tx, gift.id()), pence);
            return true;
        });
        return mine(gift.id());
    }

    private void say(Tx tx, GiftRows.Row gift, int pence) {
        if (gift.pence() == pence) return;
        var now = core.clock().instant();
        if (!GiftRows.say(tx, gift.id(), gift.number() + 1, pence, now)) {
            throw new DomainException(GivingError.GIFT_CHANGED);
        }
        core.audit()
                .record(tx, pence == 0 ? "gift-stopped" : gift.pence() == 0 ? "gift-begun" : "gift-changed", gift.id());
        if (pence == 0 || gift.pence() == 0) {
            letters.said(tx, gift, pence, offers.months(gift.tenant()).reaches(now));
        }
    }

    private Offer offer(@Nullable String employer) {
        var all = offers.all();
        if (all.isEmpty()) throw new DomainException(GivingError.GIVING_NOT_OFFERED);
        if (employer == null && all.size() > 1) {
            throw DomainException.invalid(List.of(Violation.of("employer", "required")));
        }
        return all.stream()
                .filter(offer -> employer == null || offer.employer().equals(employer))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(List.of(Violation.of("employer", "unknown-code"))));
    }

    private static void mustBeWithin(Offer offer, int pence) {
        Violations.of()
                .range("pence", pence, offer.leastPence(), offer.mostPence())
                .done();
    }

    private static GiftRows.Row row(Tx tx, UUID id) {
        return GiftRows.find(tx, id).orElseThrow(DomainException::notFound);
    }

    private Gift gift(GiftRows.Row row) {
        var months = offers.months(row.tenant());
        return new Gift(
                row.id(),
                row.tenant(),
                row.ref(),
                row.employer(),
                row.organisation(),
                row.charity(),
                row.pence(),
                row.words().stream()
                        .map(word -> new Gift.Word(
                                word.pence(),
                                word.at(),
                                word.how(),
                                months.reaches(word.at()).toString()))
                        .toList());
    }
}
