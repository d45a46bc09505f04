package org.yourplace.volunteeringbank.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.volunteeringbank.list.Cursor;
import org.yourplace.volunteeringbank.question.QuestionRows;
import org.yourplace.volunteeringbank.reply.AwayWords;
import org.yourplace.volunteeringbank.reply.ReplyClock;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads applications as the organisation that received them sees them, and as the person who sent them does. */
public final class ApplicationQueries {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<MyInterest.Step>> STEPS = new TypeReference<>() {};

    private static final String APPLICANT = """
            SELECT a.id, a.reference, a.opportunity_id, a.title, a.slug, a.organisation_id, a.organisation, a.name, a.email, a.phone, a.age_band,
              a.best_time, a.message, a.guardian_name, a.guardian_contact, a.locale, a.channel, p.guardian, p.state,
              (SELECT x.answers FROM volunteering_bank.application_answer x WHERE x.id = a.id AND x.tenant_id = a.tenant_id) AS answers, p.sent_at, coalesce(p.waits_since, p.sent_at) AS waits_since,
              p.held, p.since, p.due_on, p.contacted_at, volunteering_bank.unread_messages(p.id, p.tenant_id, 'group') AS unread,
              a.kept_back AND a.email IS NULL AND a.phone IS NULL AS kept_back,
              %s,
              (SELECT s.reason FROM volunteering_bank.application_step s WHERE s.application_id = a.id AND s.tenant_id = a.tenant_id
                AND s.state = p.state
                ORDER BY s.at DESC LIMIT 1) AS reason
            FROM volunteering_bank.application_progress p
            JOIN volunteering_bank.application a ON a.id = p.id AND a.tenant_id = p.tenant_id
            WHERE p.tenant_id = core.tenant()
            """.formatted(AwayWords.column("p"));

    private static final String MINE = """
            SELECT a.id, a.tenant_id, a.organisation_id, a.reference, a.title, a.slug, a.organisation, p.state, p.sent_at, p.due_on, p.guardian,
              volunteering_bank.unread_messages(p.id, p.tenant_id, 'person') AS unread,
              (SELECT g.away_until FROM core.organisation g WHERE g.id = a.organisation_id AND g.tenant_id = a.tenant_id) AS away_until,
              (SELECT json_agg(json_build_object('state', s.state, 'at', s.at, 'reason', s.reason, 'by', s.by_kind) ORDER BY s.at,
                array_position(ARRAY['sent', 'contacted', 'started', 'not-this-time', 'withdrew'], s.state))
                FROM volunteering_bank.application_step s WHERE s.application_id = a.id AND s.tenant_id = a.tenant_id) AS steps
            FROM volunteering_bank.application a
            JOIN volunteering_bank.application_progress p ON p.id = a.id AND p.tenant_id = a.tenant_id
            """;

    private final ReplyClock replies;
    private final Clock clock;

    public ApplicationQueries(WorkingDays workingDays, Clock clock) {
        this.replies = new ReplyClock(workingDays);
        this.clock = clock;
    }

    /** Who waits for the asking tenant, the longest first: those nobody talked to, then those somebody did. */
    public List<Applicant> waiting(Tx tx, @Nullable UUID organisation) {
        var query = tx.sql()
                .createQuery(APPLICANT + "AND p.state IN ('sent', 'contacted') "
                        + (organisation == null ? "" : "AND p.organisation_id = :organisation ")
                        + "ORDER BY p.state DESC, p.sent_at, p.id LIMIT 500");
        return list(organisation == null ? query : query.bind("organisation", organisation));
    }

    /** Who wrote something that is not marked as read, the newest application first. */
    public List<Applicant> unread(Tx tx) {
        return list(tx.sql().createQuery(APPLICANT + """
                AND a.id IN (SELECT m.application_id FROM volunteering_bank.message m WHERE m.tenant_id = core.tenant() AND m.side = 'person')
                AND volunteering_bank.unread_messages(p.id, p.tenant_id, 'group') > 0 ORDER BY p.sent_at DESC, p.id LIMIT 500"""));
    }

    /** Everybody who ever answered, the newest first. */
    public Slice<Applicant> all(
            Tx tx, @Nullable UUID opportunity, @Nullable State state, int limit, @Nullable String after) {
        var from = Cursor.of(after);
        var query = from.bind(tx.sql()
                .createQuery(APPLICANT
                        + (opportunity == null ? "" : "AND p.opportunity_id = :opportunity ")
                        + (state == null ? "" : "AND p.state = :state ")
                        + from.past("p.sent_at").replace("id > :id", "p.id > :id")
                        + " ORDER BY p.sent_at DESC, p.id LIMIT :limit"));
        if (opportunity != null) {
            query.bind("opportunity", opportunity);
        }
        if (state != null) {
            query.bind("state", state.code());
        }
        return Slice.of(list(query.bind("limit", limit + 1)), limit, last -> Cursor.write(last.sentAt(), last.id()));
    }

    /** The same, of those whose name, listing or reference holds the words. */
    public Slice<Applicant> search(Tx tx, String words, @Nullable State state, int limit, @Nullable String after) {
        var from = Cursor.of(after);
        var query = from.bind(tx.sql()
                .createQuery(APPLICANT
                        + "AND position(lower(:words) IN lower(a.name || ' ' || a.title || ' ' || a.reference)) > 0 "
                        + (state == null ? "" : "AND p.state = :state ")
                        + from.past("p.sent_at").replace("id > :id", "p.id > :id")
                        + " ORDER BY p.sent_at DESC, p.id LIMIT :limit"));
        if (state != null) {
            query.bind("state", state.code());
        }
        return Slice.of(
                list(query.bind("words", words).bind("limit", limit + 1)),
                limit,
                last -> Cursor.write(last.sentAt(), last.id()));
    }

    public Optional<Applicant> find(Tx tx, UUID id) {
        return list(tx.sql().createQuery(APPLICANT + "AND p.id = :id").bind("id", id)).stream()
                .findFirst();
    }

    /** What the asking person sent, the newest first. */
    public List<MyInterest> mine(Tx tx) {
        return tx.sql()
                .createQuery(MINE + "WHERE a.person_id = core.me() ORDER BY a.created_at DESC, a.id LIMIT 200")
                .map((row, context) -> mine(row))
                .list();
    }

    /** One thing that the asking person sent. */
    public Optional<MyInterest> mine(Tx tx, UUID id) {
        return tx.sql()
                .createQuery(MINE + "WHERE a.person_id = core.me() AND a.id = :id")
                .bind("id", id)
                .map((row, context) -> mine(row))
                .findFirst();
    }

    /** What the holder of the present secret sent. */
    public Optional<MyInterest> held(Tx tx) {
        return tx.sql()
                .createQuery(MINE + "WHERE a.holder_hash = core.holder()")
                .map((row, context) -> mine(row))
                .findFirst();
    }

    private List<Applicant> list(Query query) {
        var now = clock.instant();
        var today = replies.day(now);
        return query.map((row, context) -> applicant(row, now, today)).list();
    }

    private Applicant applicant(ResultSet row, Instant now, LocalDate today) throws SQLException {
        var state = row.getString("state");
        var sent = row.getTimestamp("sent_at").toInstant();
        var due = row.getObject("due_on", LocalDate.class);
        var contacted = row.getTimestamp("contacted_at");
        boolean waits = state.equals(State.SENT.code());
        var until = contacted != null
                ? contacted.toInstant()
                : waits ? now : row.getTimestamp("since").toInstant();
        return new Applicant(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getObject("opportunity_id", UUID.class),
                row.getString("title"),
                row.getString("slug"),
                row.getObject("organisation_id", UUID.class),
                row.getString("organisation"),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("age_band"),
                row.getString("best_time"),
                row.getString("message"),
                row.getString("guardian_name"),
                row.getString("guardian_contact"),
                row.getString("guardian"),
                QuestionRows.read(row.getString("answers")),
                state,
                row.getString("reason"),
                sent,
                row.getTimestamp("since").toInstant(),
                due,
                waits && row.getBoolean("held")
                        ? 0
                        : replies.counted(row.getTimestamp("waits_since").toInstant(), until, AwayWords.spells(row)),
                waits && !row.getBoolean("held") && due.isBefore(today),
                row.getInt("unread"),
                row.getBoolean("kept_back"),
                row.getString("channel").equals("assisted"),
                row.getString("locale"));
    }

    private static MyInterest mine(ResultSet row) throws SQLException {
        return new MyInterest(
                row.getObject("id", UUID.class),
                row.getLong("tenant_id"),
                row.getObject("organisation_id", UUID.class),
                row.getString("reference"),
                row.getString("title"),
                row.getString("slug"),
                row.getString("organisation"),
                row.getString("state"),
                row.getTimestamp("sent_at").toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getObject("away_until", LocalDate.class),
                row.getString("guardian"),
                row.getInt("unread"),
                JSON.readValue(row.getString("steps"), STEPS));
    }
}
