package org.yourplace.volunteeringbank.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.volunteeringbank.VolunteeringSettings;

/** Keeps what everybody may know of how soon groups reply. */
public final class ReplyHabits {
    private static final Period LOOKED_AT = Period.ofDays(365);

    private final FeatureContext core;
    private final ReplyClock replies;

    public ReplyHabits(FeatureContext core) {
        this.core = core;
        this.replies = new ReplyClock(core.workingDays());
    }

    /** Of these organisations, those of which it is true that they usually reply within so many days. */
    public Map<UUID, Integer> of(Collection<UUID> organisations) {
        if (organisations.isEmpty()) {
            return Map.of();
        }
        return core.database().read(tx -> tx
                .sql()
                .createQuery("SELECT id, days FROM volunteering_bank.reply_habit WHERE id = ANY (CAST(:ids AS uuid[]))")
                .bind(
                        "ids",
                        organisations.stream().map(UUID::toString).distinct().toArray(String[]::new))
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getInt("days")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min)));
    }

    private record Case(UUID organisation, int days) {}

    /** Works it out anew for every organisation of the asking tenant. */
    public void keep() {
        int promised = core.settings().value(VolunteeringSettings.REPLY_WORKING_DAYS);
        core.database().write(tx -> {
            var waited = new HashMap<UUID, List<Integer>>();
            cases(tx, promised).stream()
                    .collect(Collectors.groupingBy(Case::organisation))
                    .forEach((organisation, all) -> waited.put(
                            organisation, all.stream().map(Case::days).toList()));
            var kept = new HashMap<UUID, Integer>();
            waited.forEach((organisation, days) ->
                    ReplyHabit.within(days, promised).ifPresent(within -> kept.put(organisation, within)));
            write(tx, kept);
            return kept.size();
        });
    }

    private static void write(Tx tx, Map<UUID, Integer> kept) {
        tx.sql()
                .createUpdate("DELETE FROM volunteering_bank.reply_habit WHERE tenant_id = core.tenant()"
                        + " AND NOT id = ANY (CAST(:ids AS uuid[]))")
                .bind("ids", kept.keySet().stream().map(UUID::toString).toArray(String[]::new))
                .execute();
        kept.forEach((organisation, days) -> tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.reply_habit AS h (id, audience_id, days) VALUES (:id, :audience, :days)
                        ON CONFLICT (id, tenant_id) DO UPDATE SET days = EXCLUDED.days WHERE h.days <> EXCLUDED.days""")
                .bind("id", organisation)
                .bind("audience", tx.audience(Visibility.PUBLIC))
                .bind("days", days)
                .execute());
    }

    /** A reply is the group's own word; whom the supporter had to answer, or who still waits longer than promised, had none. */
    private List<Case> cases(Tx tx, int promised) {
        var now = core.clock().instant();
        var from = now.atOffset(ZoneOffset.UTC).minus(LOOKED_AT);
        return tx
                .sql()
                .createQuery("""
                        SELECT p.organisation_id, p.state, coalesce(p.waits_since, p.sent_at) AS sent_at, r.at AS replied,
                          EXISTS (SELECT FROM volunteering_bank.application_step s WHERE s.application_id = p.id AND s.tenant_id = p.tenant_id
                            AND s.by_kind = 'supporter') AS helped,\s""" + AwayWords.column("p") + """
                        FROM volunteering_bank.application_progress p LEFT JOIN LATERAL (
                          SELECT min(s.at) AS at FROM volunteering_bank.application_step s WHERE s.application_id = p.id
                            AND s.tenant_id = p.tenant_id AND s.by_kind = 'organisation' AND s.state <> 'withdrew') r ON true
                        WHERE p.tenant_id = core.tenant() AND NOT p.held AND p.sent_at > :from ORDER BY p.sent_at DESC LIMIT 2000""")
                .bind("from", from)
                .map((row, context) -> days(row, now, promised))
                .stream()
                .filter(one -> one.days() >= 0)
                .toList();
    }

    /** How long it took; -1 when it is too soon to tell or the person changed their mind first. */
    private Case days(ResultSet row, Instant now, int promised) throws SQLException {
        var organisation = row.getObject("organisation_id", UUID.class);
        var sent = row.getTimestamp("sent_at").toInstant();
        var away = AwayWords.spells(row);
        var replied = row.getTimestamp("replied");
        if (replied != null) {
            return new Case(organisation, replies.counted(sent, replied.toInstant(), away));
        }
        if (row.getBoolean("helped")) {
            return new Case(organisation, Integer.MAX_VALUE);
        }
        boolean late = row.getString("state").equals("sent") && replies.counted(sent, now, away) > promised;
        return new Case(organisation, late ? Integer.MAX_VALUE : -1);
    }
}
