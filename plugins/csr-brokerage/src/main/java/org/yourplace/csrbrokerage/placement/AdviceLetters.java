package org.yourplace.csrbrokerage.placement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.people.Organisation;

/**
 * Tells the council that it is asked for advice, and the broker that the answer is there: each in its own house, where its own address is
 * known. Neither letter names the councillor or the group, because it goes to an address that several read.
 */
final class AdviceLetters {
    private static final String ASKED = """
            SELECT id FROM csr_brokerage.interest_advice WHERE council_id = core.tenant() AND council_told_at IS NULL AND advised_at IS NULL
            ORDER BY asked_at, id LIMIT 200""";
    private static final String ANSWERED = """
            SELECT id FROM csr_brokerage.interest_advice WHERE tenant_id = core.tenant() AND broker_told_at IS NULL AND advised_at IS NOT NULL
            ORDER BY advised_at, id LIMIT 200""";
    private static final String WHAT = """
            SELECT a.placement_id, b.name AS broker, c.name AS council FROM csr_brokerage.interest_advice a
            JOIN core.tenant b ON b.id = a.tenant_id JOIN core.tenant c ON c.id = a.council_id WHERE a.id = :id""";
    private static final Locale USUAL = Locale.UK;

    private final FeatureContext core;

    AdviceLetters(FeatureContext core) {
        this.core = core;
    }

    private record What(UUID placement, String broker, String council) {}

    void tell() {
        new EachInTurn("tell-of-advice")
                .all(untold(ASKED), id -> tell(id, "council"))
                .all(untold(ANSWERED), id -> tell(id, "broker"))
                .done();
    }

    private List<UUID> untold(String sql) {
        return core.database()
                .read(tx -> tx.sql().createQuery(sql).mapTo(UUID.class).list());
    }

    private void tell(UUID id, String side) {
        core.database().write(tx -> {
            if (told(tx, id, side)) address(tx).ifPresent(to -> send(tx, to, side, id));
            return true;
        });
    }

    private static boolean told(Tx tx, UUID id, String side) {
        return tx.sql()
                .createQuery("SELECT csr_brokerage.advice_told(:id, :side)")
                .bind("id", id)
                .bind("side", side)
                .mapTo(Boolean.class)
                .one();
    }

    /** The council may have an address for its monitoring officer; else it is the organisation's own. */
    private Optional<String> address(Tx tx) {
        var own = core.settings().value(PlacementSettings.ADVICE_EMAIL).strip();
        if (!own.isEmpty()) return Optional.of(own);
        return tx.sql()
                .createQuery("SELECT id FROM core.organisation WHERE tenant_id = core.tenant() AND NOT hosted")
                .mapTo(UUID.class)
                .findFirst()
                .flatMap(organisation -> core.organisations().find(tx, organisation))
                .map(Organisation::email);
    }

    private void send(Tx tx, String to, String side, UUID id) {
        var what = tx.sql()
                .createQuery(WHAT)
                .bind("id", id)
                .map((row, context) -> new What(
                        row.getObject("placement_id", UUID.class), row.getString("broker"), row.getString("council")))
                .one();
        boolean asked = side.equals("council");
        var other = asked ? what.broker() : what.council();
        var slug = core.access().tenant().orElseThrow().slug();
        var page = "/workspace/" + slug + "/csr-brokerage/"
                + (asked ? "interests/" + id : "placements/" + what.placement());
        var key = asked ? "advice.letter.asked" : "advice.letter.answered";
        core.mail()
                .send(
                        tx,
                        new Letter(
                                to,
                                text(key + ".subject", other),
                                List.of(text(key + ".text", other), text(key + ".then")),
                                new Button(text(key + ".button"), page),
                                null));
    }

    private String text(String key, Object... args) {
        return core.texts().get(USUAL, key, args);
    }
}
