package org.yourplace.csrbrokerage.need.offer;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Cursor;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedError;
import org.yourplace.csrbrokerage.need.NeedKind;
import org.yourplace.csrbrokerage.need.NeedSearch;
import org.yourplace.csrbrokerage.need.NeedSettings;
import org.yourplace.csrbrokerage.need.NeedStatus;
import org.yourplace.csrbrokerage.need.Reach;
import org.yourplace.csrbrokerage.need.Reference;
import org.yourplace.csrbrokerage.need.Refused;
import org.yourplace.csrbrokerage.need.mail.GiverLetters;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.PersonRef;

/** What a person does about a need, with an account or without: offer, look, take it back, make it theirs. */
public final class Offering {
    private final Database database;
    private final Access access;
    private final Links links;
    private final Settings settings;
    private final WorkingDays workingDays;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final NeedSearch needs;
    private final GiverLetters letters;
    private final RandomGenerator random = new SecureRandom();

    public Offering(FeatureContext core, NeedSearch needs) {
        database = core.database();
        access = core.access();
        links = core.links();
        settings = core.settings();
        workingDays = core.workingDays();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        this.needs = needs;
        letters = new GiverLetters(core);
    }

    /** Goes to the group and to nobody else. What is hidden or over is refused as if it were not there. */
    public OfferReceipt send(UUID needId, OfferHelp said, Locale locale) {
        var need = needs.read(needId);
        if (!need.is(NeedStatus.OPEN) || need.asKind() == NeedKind.TEAM_DAY) {
            throw DomainException.notFound();
        }
        var secret = links.guestSecret();
        var receipt = new OfferReceipt(
                ids.next(), Reference.next(random), replyBy(need.tenant()), OfferReceipt.PAGE + secret.word());
        return database.atDesk(need.tenant(), tx -> {
            add(tx, need, said, receipt, secret.hash(), locale);
            Reach.email(said.contact()).ifPresent(to -> letters.arrived(tx, to, need, receipt, locale));
            audit.record(tx, "need-offered", receipt.id());
            return receipt;
        });
    }

    private void add(Tx tx, Need need, OfferHelp said, OfferReceipt receipt, byte[] holder, Locale locale) {
        var insert = tx.sql()
                .createUpdate("""
                        INSERT INTO csr_brokerage.need_offer (id, need_id, organisation_id, kind, title, organisation, person_id, holder_hash,
                          reference, reply_by, name, contact, what, when_text, said_hash, locale, created_at, since)
                        VALUES (:id, :need, :organisationId, :kind, :title, :organisation, CAST(:person AS uuid), :holder,
                          :reference, :replyBy, :name, :contact, :what, :when, :hash, :locale, :at, :at)""")
                .bind("id", receipt.id())
                .bind("need", need.id())
                .bind("organisationId", need.organisationId())
                .bind("kind", need.kind())
                .bind("title", need.title())
                .bind("organisation", need.organisation())
                .bind(
                        "person",
                        access.person().map(PersonRef::id).map(UUID::toString).orElse(null))
                .bind("holder", HexFormat.of().formatHex(holder))
                .bind("reference", receipt.reference())
                .bind("replyBy", receipt.replyBy())
                .bind("name", said.name())
                .bind("contact", said.contact())
                .bind("what", said.what())
                .bind("when", said.when())
                .bind("hash", hash(said))
                .bind("locale", locale.toLanguageTag())
                .bind("at", clock.instant().atOffset(ZoneOffset.UTC));
        Refused.translate(insert::execute, NeedError.OFFERED_ALREADY, NeedError.OFFER_NOT_NOW);
    }

    static String hash(OfferHelp said) {
        try {
            var sum = MessageDigest.getInstance("SHA-256").digest(said.lines().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    LocalDate replyBy(long tenant) {
        var today = LocalDate.ofInstant(clock.instant(), workingDays.zone());
        return workingDays.after(today, settings.value(NeedSettings.OFFER_REPLY_DAYS, tenant));
    }

    /** What the asking person offered, the newest first. */
    public Slice<NeedOffer> mine(int limit, @Nullable String after) {
        var me = access.requirePerson().id();
        var from = Cursor.of(after);
        return database.read(tx -> Slice.of(
                from.bind(tx.sql()
                                .createQuery(NeedOffer.SELECT + "WHERE o.person_id = :me" + from.past("o.created_at")
                                        + " ORDER BY o.created_at DESC, o.id LIMIT :limit"))
                        .bind("me", me)
                        .bind("limit", limit + 1)
                        .map((row, context) -> NeedOffer.of(row))
                        .list(),
                limit,
                last -> Cursor.write(last.createdAt(), last.id())));
    }

    public NeedOffer mine(UUID id) {
        var me = access.requirePerson().id();
        return database.read(tx -> tx.sql()
                .createQuery(NeedOffer.SELECT + "WHERE o.id = :id AND o.person_id = :me")
                .bind("id", id)
                .bind("me", me)
                .map((row, context) -> NeedOffer.of(row))
                .findFirst()
                .orElseThrow(DomainException::notFound));
    }

    public NeedOffer takeBack(UUID id) {
        withdraw(mine(id));
        return mine(id);
    }

    /** What the holder of a secret offered. */
    public NeedOffer held(String secret) {
        return links.asHolder(secret, this::held);
    }

    public NeedOffer takeBackHeld(String secret) {
        return links.asHolder(secret, () -> {
            withdraw(held());
            return held();
        });
    }

    /** Makes what was offered before there was an account the asking person's. */
    public NeedOffer adopt(String secret) {
        access.requirePerson();
        return links.asHolder(secret, () -> {
            var offer = held();
            database.write(tx -> tx.sql()
                    .createQuery("SELECT csr_brokerage.adopt_need_offer()")
                    .mapTo(Integer.class)
                    .one());
            return offer;
        });
    }

    private NeedOffer held() {
        return database.read(tx -> tx.sql()
                .createQuery(NeedOffer.SELECT + "WHERE o.holder_hash = core.holder()")
                .map((row, context) -> NeedOffer.of(row))
                .findFirst()
                .orElseThrow(DomainException::notFound));
    }

    private void withdraw(NeedOffer offer) {
        if (offer.standing() == OfferState.WITHDRAWN) {
            return;
        }
        boolean done = database.write(tx -> tx.sql()
                .createQuery("SELECT csr_brokerage.withdraw_need_offer(:id)")
                .bind("id", offer.id())
                .mapTo(Boolean.class)
                .one());
        if (!done) {
            throw new DomainException(NeedError.OFFER_NOT_NOW);
        }
    }
}
