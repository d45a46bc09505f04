package org.yourplace.volunteeringbank.offer;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.who.Access;
import org.yourplace.volunteeringbank.check.CheckService;
import org.yourplace.volunteeringbank.match.Fitting;
import org.yourplace.volunteeringbank.match.ListingMatches;

/** What somebody does with an offer of theirs, by one of its secrets: see what fits, let groups see it, keep it, withdraw it. */
public final class HeldOffers {
    /** How many are shown at once: few enough to read. */
    public static final int SHOWN = 3;

    private final Database database;
    private final Links links;
    private final Ids ids;
    private final Access access;
    private final CheckService checks;
    private final ListingMatches matches;

    public HeldOffers(FeatureContext core) {
        database = core.database();
        links = core.links();
        ids = core.ids();
        access = core.access();
        checks = new CheckService(core);
        matches = new ListingMatches(core);
    }

    /** What its holder may say of an offer. */
    public enum Word {
        WITHDRAW("withdraw"),
        KEEP("keep"),
        LETTERS("letters"),
        NO_LETTERS("no-letters"),
        SHOW("show"),
        HIDE("hide");

        private final String code;

        Word(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        public static java.util.Optional<Word> of(String code) {
            return java.util.stream.Stream.of(values())
                    .filter(word -> word.code.equals(code))
                    .findFirst();
        }
    }

    /**
     * An offer and what fits it.
     *
     * @param asks listings for which a group or the supporter asks them
     */
    public record Seen(HeldOffer offer, List<Fitting> fitting, List<Ask> asks) {}

    /** Somebody asks for them. */
    public record Ask(String title, String slug, String organisation, boolean answered) {}

    public HeldOffer read(String secret) {
        return links.asHolder(secret, () -> database.read(this::held));
    }

    public Seen see(String secret) {
        var offer = read(secret);
        var asks = links.asHolder(
                secret,
                () -> database.read(tx -> tx.sql()
                        .createQuery("SELECT * FROM volunteering_bank.offer_ask WHERE offer_id = :id"
                                + " AND by_kind <> 'person' ORDER BY asked_at DESC, id LIMIT 10")
                        .bind("id", offer.id())
                        .map((row, context) -> new Ask(
                                row.getString("title"),
                                row.getString("slug"),
                                row.getString("organisation"),
                                row.getTimestamp("answered_at") != null))
                        .list()));
        var fitting = offer.open()
                ? database.read(tx -> matches.best(tx, offer.wishes().holding(heldChecks(tx)), SHOWN))
                : List.<Fitting>of();
        return new Seen(offer, fitting, asks);
    }

    /** Who is signed in need not be asked for what an organisation holds of them already. */
    private List<String> heldChecks(Tx tx) {
        return access.person().isEmpty() ? List.of() : List.copyOf(checks.held(tx));
    }

    /** @param name first name, needed to let groups see it */
    public HeldOffer say(String secret, Word word, @Nullable String name) {
        if (word == Word.SHOW) {
            Violations.of().text("name", name, 1, 60).done();
        }
        return links.asHolder(secret, () -> {
            boolean done = database.write(tx -> tx.sql()
                    .createQuery("SELECT volunteering_bank.say_of_offer(:word, :name)")
                    .bind("word", word.code())
                    .bind("name", name == null ? null : name.strip())
                    .mapTo(Boolean.class)
                    .one());
            if (!done) {
                throw DomainException.notFound();
            }
            return database.read(this::held);
        });
    }

    /** Notes that the holder said they are interested in a listing, so that nobody asks them again. */
    public void answered(String secret, UUID listing) {
        links.asHolder(secret, (Supplier<Boolean>) () -> database.write(tx -> {
            tx.sql()
                    .createQuery("SELECT volunteering_bank.offer_answered(:id, :listing)::text")
                    .bind("id", ids.next())
                    .bind("listing", listing)
                    .mapTo(String.class)
                    .list();
            return true;
        }));
    }

    private HeldOffer held(org.yourplace.spi.data.Tx tx) {
        return tx.sql()
                .createQuery(
                        "SELECT f.*, f.state = 'open' AND f.keep_until >= core.at()::date AS open FROM volunteering_bank.offer f"
                                + " WHERE f.id = volunteering_bank.held_offer()")
                .map((row, context) -> HeldOffer.of(row))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }
}
