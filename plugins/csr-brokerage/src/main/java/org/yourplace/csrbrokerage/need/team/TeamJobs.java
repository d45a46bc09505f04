package org.yourplace.csrbrokerage.need.team;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.yourplace.csrbrokerage.need.Reach;
import org.yourplace.csrbrokerage.need.mail.NeedLetters;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;

/** Tells each side of a team day what the other said, each state once. */
public final class TeamJobs {
    private static final Duration OFTEN = Duration.ofMinutes(2);
    private static final Duration FRESH = Duration.ofDays(3);
    private static final String PAGE = "/workspace/%s/csr-brokerage/team-days/%s";

    private final FeatureContext core;
    private final NeedLetters groups;

    public TeamJobs(FeatureContext core) {
        this.core = core;
        groups = new NeedLetters(core);
    }

    /** Something to tell of. */
    private record Untold(UUID id, UUID organisation, String state, String other, String title, String contact) {}

    public List<Job> jobs() {
        return List.of(new Job("tell-of-team-days", OFTEN, this::tell));
    }

    void tell() {
        core.database().write(tx -> {
            untold(tx, "team_day", "organisation_id", "employer_name", "'asked', 'accepted', 'swapped', 'withdrawn'")
                    .forEach(one -> {
                        told(tx, "team_day", one);
                        groups.team(tx, one.organisation(), one.state(), one.other(), one.title());
                    });
            untold(tx, "team_ask", "need_id", "organisation", "'terms', 'skills', 'declined'")
                    .forEach(one -> {
                        told(tx, "team_ask", one);
                        Reach.email(one.contact()).ifPresent(to -> tellEmployer(tx, to, one));
                    });
            return true;
        });
    }

    private List<Untold> untold(Tx tx, String table, String organisation, String other, String states) {
        return tx.sql()
                .createQuery("SELECT id, " + organisation + " AS organisation, state, " + other
                        + " AS other, title, contact FROM csr_brokerage." + table
                        + " WHERE tenant_id = core.tenant() AND since > :since AND state IN (" + states
                        + ") AND told IS DISTINCT FROM state || terms ORDER BY since, id LIMIT 200")
                .bind("since", core.clock().instant().minus(FRESH).atOffset(ZoneOffset.UTC))
                .map((row, context) -> new Untold(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        row.getString("state"),
                        row.getString("other"),
                        row.getString("title"),
                        row.getString("contact")))
                .list();
    }

    private static void told(Tx tx, String table, Untold one) {
        tx.sql()
                .createUpdate("UPDATE csr_brokerage." + table
                        + " SET told = state || terms WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", one.id())
                .execute();
    }

    private void tellEmployer(Tx tx, String to, Untold one) {
        var texts = core.texts();
        var key = "team.letter." + one.state();
        var slug = core.access().tenant().orElseThrow().slug();
        core.mail()
                .send(
                        tx,
                        new Letter(
                                to,
                                texts.get(Locale.UK, key + ".subject", one.title()),
                                List.of(texts.get(Locale.UK, key + ".text", one.other(), one.title())),
                                new Button(texts.get(Locale.UK, "need.letter.look"), PAGE.formatted(slug, one.id())),
                                null));
    }
}
