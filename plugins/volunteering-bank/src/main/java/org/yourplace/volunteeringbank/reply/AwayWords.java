package org.yourplace.volunteeringbank.reply;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.volunteeringbank.VolunteeringSettings;

/** What groups said about being away, and what follows for those who wait. */
public final class AwayWords {
    private final ReplyClock replies;
    private final FeatureContext core;
    private final Ids ids;

    public AwayWords(FeatureContext core) {
        this.core = core;
        this.replies = new ReplyClock(core.workingDays());
        this.ids = core.ids();
    }

    /** A column {@code away} with what an organisation said. @param progress alias of the row whose organisation it is */
    public static String column(String progress) {
        return """
                (SELECT string_agg(w.said_on || '/' || coalesce(w.until::text, ''), ' ' ORDER BY w.said_at, w.id)
                  FROM volunteering_bank.away_word w
                  WHERE w.organisation_id = %1$s.organisation_id AND w.tenant_id = %1$s.tenant_id) AS away
                """.formatted(progress);
    }

    /** Reads that column. */
    public static AwaySpells spells(ResultSet row) throws SQLException {
        return spells(row.getString("away"));
    }

    private static AwaySpells spells(@Nullable String said) {
        if (said == null) {
            return AwaySpells.NONE;
        }
        var words = new ArrayList<AwaySpells.Word>();
        for (var word : said.split(" ")) {
            var days = word.split("/");
            words.add(
                    new AwaySpells.Word(LocalDate.parse(days[0]), days.length == 1 ? null : LocalDate.parse(days[1])));
        }
        return AwaySpells.of(words);
    }

    /** Writes down until when a group of the asking tenant is away, or that it is back, and moves the days of everybody who waits. */
    public void said(Tx tx, UUID organisation, @Nullable LocalDate until) {
        var now = core.clock().instant();
        tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.away_word (id, audience_id, organisation_id, said_on, until, said_at)
                        VALUES (:id, :audience, :organisation, :on, :until::date, :at)""")
                .bind("id", ids.next())
                .bind("audience", tx.audience(Visibility.SUPPORT))
                .bind("organisation", organisation)
                .bind("on", replies.day(now))
                .bind("until", until)
                .bind("at", now.atOffset(ZoneOffset.UTC))
                .execute();
        settle(tx, waiting(tx, "p.organisation_id = :organisation", organisation));
    }

    /** Works out the days of those for whom nobody has yet. */
    public void settle(Tx tx) {
        settle(tx, waiting(tx, "p.remind_on IS NULL AND p.organisation_id <> :organisation", new UUID(0, 0)));
    }

    private record Waits(UUID id, LocalDate sent, AwaySpells away) {}

    private List<Waits> waiting(Tx tx, String which, UUID organisation) {
        return tx.sql()
                .createQuery("SELECT p.id, coalesce(p.waits_since, p.sent_at) AS sent_at, " + column("p")
                        + " FROM volunteering_bank.application_progress p WHERE p.tenant_id = core.tenant() AND p.state = 'sent' AND NOT p.held AND "
                        + which + " ORDER BY p.sent_at LIMIT 1000")
                .bind("organisation", organisation)
                .map((row, context) -> new Waits(
                        row.getObject("id", UUID.class),
                        replies.day(row.getTimestamp("sent_at").toInstant()),
                        spells(row)))
                .list();
    }

    /** What was said to the group stays said, unless the day of it is still to come again. */
    private void settle(Tx tx, List<Waits> all) {
        if (all.isEmpty()) {
            return;
        }
        int reply = core.settings().value(VolunteeringSettings.REPLY_WORKING_DAYS);
        int remind = core.settings().value(VolunteeringSettings.REMIND_WORKING_DAYS);
        var batch = tx.sql().prepareBatch("""
                        UPDATE volunteering_bank.application_progress SET due_on = :due, remind_on = :remind,
                          early_at = CASE WHEN :remind > :today THEN NULL ELSE early_at END,
                          alerted_at = CASE WHEN :due > :today THEN NULL ELSE alerted_at END
                        WHERE id = :id AND tenant_id = core.tenant()""");
        var today = replies.day(core.clock().instant());
        for (var one : all) {
            batch.bind("id", one.id())
                    .bind("due", replies.due(one.sent(), reply, one.away()))
                    .bind("remind", replies.due(one.sent(), remind, one.away()))
                    .bind("today", today)
                    .add();
        }
        batch.execute();
    }
}
