package org.yourplace.csrbrokerage.need.team;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Cursor;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedError;
import org.yourplace.csrbrokerage.need.NeedRows;
import org.yourplace.csrbrokerage.need.NeedWriters;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.place.WorkingDays;

/**
 * The group's side of a team day: it sets size, date, cost and kit, offers its open needs for skills instead, or says no. Nobody else can
 * write any of it, and whatever was set anew has to be accepted anew.
 */
public final class TeamDays {
    /** What can be offered instead of a day. */
    public static final List<String> INSTEAD = List.of("trustee", "skill", "mentor", "expertise");

    private static final String SELECT = """
            SELECT d.*, g.name AS organisation FROM csr_brokerage.team_day d
            JOIN core.organisation g ON g.id = d.organisation_id AND g.tenant_id = d.tenant_id WHERE d.tenant_id = core.tenant()\s""";

    private final Database database;
    private final Audit audit;
    private final Clock clock;
    private final WorkingDays workingDays;
    private final NeedWriters writers;
    private final NeedRows needs;
    private final TeamHours hours;

    public TeamDays(FeatureContext core) {
        database = core.database();
        audit = core.audit();
        clock = core.clock();
        workingDays = core.workingDays();
        writers = new NeedWriters(core.access());
        needs = new NeedRows(core.places());
        hours = new TeamHours(core);
    }

    public Slice<TeamDay> list(@Nullable String state, int limit, @Nullable String after) {
        writers.require();
        Violations.of()
                .check(state == null || TeamState.of(state).isPresent(), "state", "unknown-code")
                .done();
        var from = Cursor.of(after);
        return database.read(tx -> Slice.of(
                from.bind(tx.sql()
                                .createQuery(SELECT + "AND (CAST(:state AS text) IS NULL OR d.state = :state)"
                                        + from.past("d.created_at") + " ORDER BY d.created_at DESC, d.id LIMIT :limit"))
                        .bind("state", state)
                        .bind("limit", limit + 1)
                        .map((row, context) -> TeamDay.of(row, List.of()))
                        .list(),
                limit,
                last -> Cursor.write(last.createdAt(), last.id())));
    }

    public TeamDay read(UUID id) {
        writers.require();
        return database.read(tx -> find(tx, id));
    }

    /** Open needs of the group that could be offered instead of the day. */
    public List<Need> instead(TeamDay day) {
        writers.require();
        return database.read(tx -> needs.openOf(tx, Objects.requireNonNull(day.organisationId()), INSTEAD));
    }

    /** Sets the terms; whatever the employer had read or accepted before, it has to accept these. */
    public TeamDay terms(UUID id, SetTerms said) {
        writers.require();
        return database.write(tx -> {
            var day = locked(tx, id);
            mustBe(day, TeamState.ASKED, TeamState.TERMS, TeamState.SKILLS, TeamState.ACCEPTED);
            Violations.of()
                    .check(!Objects.requireNonNull(said.day()).isBefore(today()), "day", "in-the-past")
                    .check(!FreeDays.taken(tx, day, said.day()), "day", "another-team")
                    .check(
                            Objects.requireNonNull(said.size()) >= day.names().size(),
                            "size",
                            "below-taken",
                            day.names().size())
                    .done();
            if (day.standsBy(said)) return day;
            tx.sql()
                    .createUpdate("""
                            UPDATE csr_brokerage.team_day SET state = 'terms', since = :at, terms = terms + 1, size = :size, day = :day,
                              cost_pence = :cost, kit = :kit, bring = :bring, in_charge = :charge, reason = NULL
                            WHERE id = :id AND tenant_id = core.tenant()""")
                    .bind("size", said.size())
                    .bind("day", said.day())
                    .bind("cost", said.costPence())
                    .bind("kit", said.kit())
                    .bind("bring", said.bring())
                    .bind("charge", said.inCharge())
                    .bind("at", now())
                    .bind("id", id)
                    .execute();
            audit.record(tx, "team-day-terms", id);
            return find(tx, id);
        });
    }

    /** Offers open needs for skills instead. */
    public TeamDay offerSkills(UUID id, List<UUID> skills) {
        writers.require();
        return database.write(tx -> {
            var day = locked(tx, id);
            mustBe(day, TeamState.ASKED, TeamState.TERMS, TeamState.SKILLS);
            var open = needs.openOf(tx, Objects.requireNonNull(day.organisationId()), INSTEAD).stream()
                    .map(Need::id)
                    .toList();
            Violations.of()
                    .check(!skills.isEmpty(), "skills", "required")
                    .check(skills.size() <= 20, "skills", "too-many", 20)
                    .done();
            if (!open.containsAll(skills)) {
                throw DomainException.invalid(List.of(Violation.of("skills", "unknown-code")));
            }
            tx.sql()
                    .createUpdate("""
                            UPDATE csr_brokerage.team_day SET state = 'skills', since = :at, skills = CAST(:skills AS uuid[])
                            WHERE id = :id AND tenant_id = core.tenant()""")
                    .bindArray("skills", UUID.class, skills.stream().distinct().toArray())
                    .bind("at", now())
                    .bind("id", id)
                    .execute();
            audit.record(tx, "team-day-skills", id);
            return find(tx, id);
        });
    }

    /** Says no, with the reason that the employer reads; also calls off a day that was agreed. */
    public TeamDay decline(UUID id, @Nullable String reason) {
        writers.require();
        Violations.of().text("reason", reason, 1, 500).done();
        return database.write(tx -> {
            var day = locked(tx, id);
            if (day.standing() == TeamState.DECLINED) {
                return day;
            }
            mustBe(day, TeamState.ASKED, TeamState.TERMS, TeamState.SKILLS, TeamState.ACCEPTED);
            tx.sql()
                    .createUpdate("UPDATE csr_brokerage.team_day SET state = 'declined', since = :at, reason = :reason"
                            + " WHERE id = :id AND tenant_id = core.tenant()")
                    .bind("reason", Objects.requireNonNull(reason).strip())
                    .bind("at", now())
                    .bind("id", id)
                    .execute();
            audit.record(tx, "team-day-declined", id);
            return find(tx, id);
        });
    }

    /** Who came, once the day has been: their hours go into the ledger, each once; said again it is put right. */
    public TeamDay came(UUID id, WhoCame said) {
        writers.require();
        return database.write(tx -> {
            var day = locked(tx, id);
            mustBe(day, TeamState.ACCEPTED, TeamState.DONE);
            Violations.of()
                    .check(!Objects.requireNonNull(day.day()).isAfter(today()), "guests", "not-yet")
                    .check(
                            day.names().stream().map(TeamDay.Guest::id).toList().containsAll(said.guests()),
                            "guests",
                            "unknown-code")
                    .done();
            tx.sql()
                    .createUpdate("UPDATE csr_brokerage.team_guest SET came = (id = ANY (CAST(:came AS uuid[])))"
                            + " WHERE day_id = :id AND tenant_id = core.tenant()")
                    .bindArray("came", UUID.class, said.guests().toArray())
                    .bind("id", id)
                    .execute();
            tx.sql()
                    .createUpdate(
                            "UPDATE csr_brokerage.team_day SET state = 'done', since = :at, came = :came, minutes = :minutes"
                                    + " WHERE id = :id AND tenant_id = core.tenant()")
                    .bind("came", (int) said.guests().stream().distinct().count())
                    .bind("minutes", said.minutes())
                    .bind("at", now())
                    .bind("id", id)
                    .execute();
            hours.post(tx, day, Objects.requireNonNull(said.minutes()));
            audit.record(tx, "team-day-came", id);
            return find(tx, id);
        });
    }

    private TeamDay locked(Tx tx, UUID id) {
        tx.sql()
                .createQuery(
                        "SELECT id FROM csr_brokerage.team_day WHERE id = :id AND tenant_id = core.tenant() FOR NO KEY UPDATE")
                .bind("id", id)
                .mapTo(UUID.class)
                .list();
        return find(tx, id);
    }

    private TeamDay find(Tx tx, UUID id) {
        var names = tx.sql()
                .createQuery(
                        "SELECT id, name, came FROM csr_brokerage.team_guest WHERE day_id = :id AND tenant_id = core.tenant()"
                                + " ORDER BY name, id")
                .bind("id", id)
                .map((row, context) -> new TeamDay.Guest(
                        row.getObject("id", UUID.class), row.getString("name"), row.getObject("came", Boolean.class)))
                .list();
        var day = tx.sql()
                .createQuery(SELECT + "AND d.id = :id")
                .bind("id", id)
                .map((row, context) -> TeamDay.of(row, names))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        writers.mustReach(Objects.requireNonNull(day.organisationId()));
        return day;
    }

    private static void mustBe(TeamDay day, TeamState... any) {
        if (!Set.of(any).contains(day.standing())) {
            throw new DomainException(NeedError.TEAM_DAY_NOT_NOW);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workingDays.zone());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
