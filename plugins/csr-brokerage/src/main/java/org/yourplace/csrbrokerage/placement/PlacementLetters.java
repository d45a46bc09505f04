package org.yourplace.csrbrokerage.placement;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.people.Organisation;

/**
 * Letters about a placement, to the candidate and to the charity, never to an employer. Where a candidate gets letters is theirs: nobody
 * looks those up. The charity's holds a link to its own page.
 */
final class PlacementLetters {
    static final String MY_PAGE = "/my/roles/";
    static final String CHARITY_PAGE = "/placement/";

    private static final Duration VALID = Duration.ofDays(60);
    private static final Set<String> SILENT = Set.of("eligible", "induction", "shown", "hidden", "agreed");
    private static final Locale USUAL = Locale.UK;

    private final FeatureContext core;

    PlacementLetters(FeatureContext core) {
        this.core = core;
    }

    /** After something was said: to those who did not say it. */
    void tell(PlacementMoved moved) {
        if (SILENT.contains(moved.kind())) return;
        core.database().write(tx -> {
            PlacementRows.find(tx, moved.placement()).ifPresent(placement -> {
                if (!moved.side().equals("candidate")) candidate(tx, placement, "placement.said." + moved.kind());
                if (!moved.side().equals("charity")) charity(tx, placement, "placement.said." + moved.kind());
            });
            return true;
        });
    }

    /** A turn that nobody took, or a review that is due. */
    void remind(Tx tx, Placement placement, boolean candidate, boolean charity) {
        var key = placement.active() ? "placement.letter.review-due" : "placement.letter.your-turn";
        if (candidate) candidate(tx, placement, key);
        if (charity) charity(tx, placement, key);
    }

    private record Address(String email, Locale locale) {}

    private void candidate(Tx tx, Placement placement, String what) {
        tx.sql()
                .createQuery("SELECT email, locale FROM csr_brokerage.candidate_of(:id)")
                .bind("id", placement.id())
                .map((row, context) -> new Address(row.getString("email"), locale(row.getString("locale"))))
                .findFirst()
                .ifPresent(to -> send(
                        tx,
                        to,
                        placement,
                        what,
                        "candidate",
                        new Button(text(to, "placement.letter.button"), MY_PAGE + placement.id())));
    }

    private static Locale locale(@org.jspecify.annotations.Nullable String tag) {
        return tag == null ? USUAL : Locale.forLanguageTag(tag);
    }

    /** Only the broker writes to a charity: who else would make the link that speaks for it? */
    private void charity(Tx tx, Placement placement, String what) {
        boolean broker = core.access()
                .tenant()
                .filter(tenant -> tenant.id() == placement.broker())
                .isPresent();
        if (!broker || !placement.introduced()) return;
        core.organisations()
                .find(tx, placement.organisationId())
                .map(Organisation::email)
                .ifPresent(email -> {
                    var to = new Address(email, USUAL);
                    var secret = core.links()
                            .issueTo(tx, email, placement.id(), Set.of(PlacementService.LINK_ACTION), VALID);
                    var button = new Button(text(to, "placement.letter.button"), CHARITY_PAGE + secret);
                    send(tx, to, placement, what, "charity", button);
                });
    }

    private void send(Tx tx, Address to, Placement placement, String what, String side, Button button) {
        var lines = new ArrayList<String>();
        lines.add(text(to, what, placement.title(), placement.organisation()));
        if (side.equals("charity")
                && placement.name() != null
                && placement.stage().equals("introduced")) {
            lines.add(text(
                    to, "placement.letter.who", String.valueOf(placement.name()), String.valueOf(placement.contact())));
        }
        if (!placement.over()) lines.add(text(to, "placement.next." + next(placement, side)));
        var letter = new Letter(
                to.email(),
                text(to, "placement.letter.subject", placement.title(), placement.organisation()),
                List.copyOf(lines),
                button,
                null);
        if (side.equals("charity")) {
            core.mail().send(tx, letter);
        } else {
            core.mail().sendInConfidence(tx, letter);
        }
    }

    /** What follows for a side, as a code. */
    static String next(Placement placement, String side) {
        if (placement.active()) return placement.late() ? "review" : "active";
        return placement.turn().equals(side) ? placement.stage() + "." + side : "others";
    }

    private String text(Address to, String key, Object... args) {
        return core.texts().get(to.locale(), key, args);
    }
}
