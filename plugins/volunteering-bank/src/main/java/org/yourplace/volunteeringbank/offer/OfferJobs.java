package org.yourplace.volunteeringbank.offer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Job;
import org.yourplace.volunteeringbank.mail.OfferLetters;
import org.yourplace.volunteeringbank.match.Fitting;
import org.yourplace.volunteeringbank.match.ListingMatches;

/**
 * What happens to offers by themselves, as the body that they reached: who was asked gets a letter at once; who wants letters gets one a
 * day at most about what is new and fits; whose offer is about to end is asked whether it still stands; what is over is forgotten.
 */
public final class OfferJobs {
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int ASK_TO_KEEP_DAYS = 14;
    private static final int FORGET_AFTER_DAYS = 30;
    private static final int IN_ONE_LETTER = 5;

    private static final String OPEN = """
            SELECT f.*, true AS open, l.last, k.title, k.organisation, k.opportunity_id FROM volunteering_bank.offer f
            LEFT JOIN LATERAL (SELECT max(sent_at) AS last FROM volunteering_bank.offer_letter l
              WHERE l.offer_id = f.id AND l.tenant_id = f.tenant_id AND l.kind = :kind) l ON true
            LEFT JOIN LATERAL (SELECT a.title, a.organisation, a.opportunity_id FROM volunteering_bank.offer_ask a
              WHERE a.offer_id = f.id AND a.tenant_id = f.tenant_id AND :kind = 'asked' AND a.by_kind <> 'person' AND a.answered_at IS NULL
                AND NOT EXISTS (SELECT FROM volunteering_bank.offer_letter d WHERE d.offer_id = f.id AND d.tenant_id = f.tenant_id
                  AND d.about = a.opportunity_id)) k ON true
            WHERE f.tenant_id = core.tenant() AND f.state = 'open' AND f.keep_until >= core.at()::date AND f.contact LIKE '%@%'\s""";

    private final FeatureContext core;
    private final ListingMatches matches;
    private final OfferLetters letters;

    public OfferJobs(FeatureContext core) {
        this.core = core;
        this.matches = new ListingMatches(core);
        this.letters = new OfferLetters(core.mail(), core.texts());
    }

    public List<Job> jobs() {
        return List.of(
                new Job("tell-who-is-asked", OFTEN, this::tellAsked),
                new Job("tell-of-matches", HOURLY, this::tellMatches),
                new Job("ask-to-keep-offers", DAY, this::askToKeep),
                new Job("forget-offers", DAY, this::forget));
    }

    private record Due(
            HeldOffer offer,
            Instant since,
            @Nullable String title,
            @Nullable String organisation,
            @Nullable UUID listing) {}

    /** Of more than are looked at in one go, others come first every hour: nobody waits behind those for whom there is never any news. */
    private List<Due> due(Tx tx, String kind, String which, LocalDate soon) {
        return tx.sql()
                .createQuery(OPEN + which + " ORDER BY md5(f.id::text || :turn) LIMIT 200")
                .bind(
                        "turn",
                        core.clock().instant().truncatedTo(ChronoUnit.HOURS).toString())
                .bind("kind", kind)
                .bind("before", core.clock().instant().minus(DAY).atOffset(ZoneOffset.UTC))
                .bind("soon", soon)
                .map((row, context) -> {
                    var last = row.getTimestamp("last");
                    return new Due(
                            HeldOffer.of(row),
                            (last == null ? row.getTimestamp("created_at") : last).toInstant(),
                            row.getString("title"),
                            row.getString("organisation"),
                            row.getObject("opportunity_id", UUID.class));
                })
                .list();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
    }

    public void tellAsked() {
        core.database().write(tx -> {
            var due = due(tx, "asked", "AND k.opportunity_id IS NOT NULL AND (:before, :soon) IS NOT NULL", today());
            due.forEach(one -> letters.asked(
                    tx,
                    email(one),
                    one.offer(),
                    String.valueOf(one.title()),
                    String.valueOf(one.organisation()),
                    page(tx, one, "asked")));
            return due.size();
        });
    }

    /** A letter a day at most, and none without news. */
    public void tellMatches() {
        core.database().write(tx -> {
            var due = due(
                    tx,
                    "matches",
                    "AND f.letters AND coalesce(l.last, f.created_at) < :before AND :soon IS NOT NULL",
                    today());
            for (var one : due) {
                var news = matches.bestForAnybody(tx, one.offer().wishes(), one.since(), IN_ONE_LETTER).stream()
                        .filter(fitting -> fitting.match().toTheirTaste())
                        .map(fitting -> line(one.offer(), fitting))
                        .toList();
                if (!news.isEmpty()) {
                    letters.matches(tx, email(one), one.offer(), news, page(tx, one, "matches"));
                }
            }
            return due.size();
        });
    }

    private String line(HeldOffer offer, Fitting fitting) {
        return core.texts()
                .get(
                        offer.locale(),
                        "letter.offer-matches.one",
                        fitting.listing().title(),
                        fitting.listing().organisation().name());
    }

    public void askToKeep() {
        core.database().write(tx -> {
            var due = due(
                    tx,
                    "keep",
                    "AND f.keep_until <= :soon AND (l.last IS NULL OR l.last < f.keep_until - 21) AND :before IS NOT NULL",
                    today().plusDays(ASK_TO_KEEP_DAYS));
            due.forEach(one -> letters.keep(tx, email(one), one.offer(), page(tx, one, "keep")));
            return due.size();
        });
    }

    /** An offer that was withdrawn or has ended is deleted with everything that was said about it. */
    public void forget() {
        core.database().write(tx -> tx.sql()
                .createUpdate("""
                        DELETE FROM volunteering_bank.offer f WHERE f.tenant_id = core.tenant() AND (f.keep_until < :before
                          OR (f.state = 'withdrawn' AND f.created_at < :long))""")
                .bind("before", today().minusDays(FORGET_AFTER_DAYS))
                .bind(
                        "long",
                        core.clock()
                                .instant()
                                .minus(Duration.ofDays(FORGET_AFTER_DAYS))
                                .atOffset(ZoneOffset.UTC))
                .execute());
    }

    private static String email(Due due) {
        return java.util.Objects.requireNonNull(due.offer().email());
    }

    /** A way to the offer's page that is the letter's own. */
    private String page(Tx tx, Due due, String kind) {
        var secret = core.links().guestSecret();
        tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.offer_letter (id, offer_id, kind, about, holder_hash, sent_at)
                        VALUES (:id, :offer, :kind, CAST(:about AS uuid), :hash, core.at())""")
                .bind("id", core.ids().next())
                .bind("offer", due.offer().id())
                .bind("kind", kind)
                .bind("about", due.listing() == null ? null : due.listing().toString())
                .bind("hash", HexFormat.of().formatHex(secret.hash()))
                .execute();
        return OfferReceipt.PAGE + secret.word();
    }
}
