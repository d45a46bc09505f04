package org.yourplace.csrbrokerage.need.team;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.CsrPermission;
import org.yourplace.csrbrokerage.need.Cursor;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedError;
import org.yourplace.csrbrokerage.need.NeedKind;
import org.yourplace.csrbrokerage.need.NeedSearch;
import org.yourplace.csrbrokerage.need.NeedStatus;
import org.yourplace.csrbrokerage.need.Refused;
import org.yourplace.csrbrokerage.need.offer.Gifts;
import org.yourplace.csrbrokerage.need.offer.OfferHelp;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.who.Access;

/** The employer's side of a team day: ask, read the group's terms, accept them as they are, take skills instead, name the team, or go. */
public final class TeamAsks {
    private static final String SELECT = """
            SELECT a.*, NULL::uuid AS organisation_id, NULL AS employer_name FROM csr_brokerage.team_ask a
            WHERE a.tenant_id = core.tenant()\s""";

    private final Database database;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final Ids ids;
    private final WorkingDays workingDays;
    private final Texts texts;
    private final NeedSearch needs;
    private final Gifts gifts;

    public TeamAsks(FeatureContext core, NeedSearch needs, Gifts gifts) {
        database = core.database();
        access = core.access();
        audit = core.audit();
        clock = core.clock();
        ids = core.ids();
        workingDays = core.workingDays();
        texts = core.texts();
        this.needs = needs;
        this.gifts = gifts;
    }

    public TeamDay ask(AskTeam said) {
        access.require(CsrPermission.RUN_TEAM_DAYS);
        var need = needs.read(said.needId());
        if (!need.is(NeedStatus.OPEN) || need.asKind() != NeedKind.TEAM_DAY) {
            throw DomainException.notFound();
        }
        var wish = said.wishDay();
        Violations.of()
                .check(wish == null || !wish.isBefore(today()), "wishDay", "in-the-past")
                .done();
        return database.write(tx -> {
            var id = ids.next();
            var insert = tx.sql()
                    .createUpdate("""
                            INSERT INTO csr_brokerage.team_ask (id, need_id, need_tenant, people, wish_day, note, contact_name, contact, created_at)
                            VALUES (:id, :need, :tenant, :people, :wish, :note, :name, :contact, :at)""")
                    .bind("id", id)
                    .bind("need", need.id())
                    .bind("tenant", need.tenant())
                    .bind("people", said.people())
                    .bind("wish", wish)
                    .bind("note", said.note())
                    .bind("name", said.contactName())
                    .bind("contact", said.contact())
                    .bind("at", now());
            Refused.translate(insert::execute, NeedError.TEAM_ASKED_ALREADY, NeedError.TEAM_DAY_NOT_NOW);
            audit.record(tx, "team-day-asked", id);
            return find(tx, id);
        });
    }

    public Slice<TeamDay> list(@Nullable String state, int limit, @Nullable String after) {
        access.require(CsrPermission.RUN_TEAM_DAYS);
        Violations.of()
                .check(state == null || TeamState.of(state).isPresent(), "state", "unknown-code")
                .done();
        var from = Cursor.of(after);
        return database.read(tx -> Slice.of(
                from.bind(tx.sql()
                                .createQuery(SELECT + "AND (CAST(:state AS text) IS NULL OR a.state = :state)"
                                        + from.past("a.created_at") + " ORDER BY a.created_at DESC, a.id LIMIT :limit"))
                        .bind("state", state)
                        .bind("limit", limit + 1)
                        .map((row, context) -> TeamDay.of(row, List.of()))
                        .list(),
                limit,
                last -> Cursor.write(last.createdAt(), last.id())));
    }

    public TeamDay read(UUID id) {
        access.require(CsrPermission.RUN_TEAM_DAYS);
        return database.read(tx -> find(tx, id));
    }

    /** The needs that the group offers instead, those that are open still. */
    public List<Need> skills(TeamDay day) {
        return day.skills().stream()
                .flatMap(id -> {
                    try {
                        return java.util.stream.Stream.of(needs.read(id));
                    } catch (DomainException gone) {
                        return java.util.stream.Stream.empty();
                    }
                })
                .filter(need -> need.is(NeedStatus.OPEN))
                .toList();
    }

    /** Says yes to terms that were read, takes skills instead, or goes; the same said twice is said once. */
    public TeamDay answer(UUID id, TeamAnswer said) {
        access.require(CsrPermission.RUN_TEAM_DAYS);
        var skill = said.skill() == null || !said.word().equals("take-skills") ? null : gifts.open(said.skill());
        return database.write(tx -> {
            Refused.lock(tx, "lock_team_day", id);
            var day = find(tx, id);
            if (day.standing() == meant(said)) {
                return day;
            }
            var update = tx.sql()
                    .createUpdate("""
                            UPDATE csr_brokerage.team_ask SET word = :word, word_terms = :terms, word_skill = CAST(:skill AS uuid),
                              word_reason = :reason, word_at = :at WHERE id = :id AND tenant_id = core.tenant()""")
                    .bind("word", said.word())
                    .bind("terms", said.terms())
                    .bind("skill", skill == null ? null : skill.id().toString())
                    .bind("reason", said.reason())
                    .bind("at", now())
                    .bind("id", id);
            Refused.translate(update::execute, NeedError.TEAM_DAY_TAKEN, NeedError.TEAM_DAY_NOT_NOW);
            audit.record(tx, "team-day-" + said.word(), id);
            if (skill != null) {
                gifts.give(tx, skill, instead(day));
            }
            return find(tx, id);
        });
    }

    private OfferHelp instead(TeamDay day) {
        var when = day.wishDay() == null
                ? texts.get(Locale.UK, "team.instead.when")
                : day.wishDay().toString();
        return new OfferHelp(
                day.contactName(),
                day.contact(),
                texts.get(Locale.UK, "team.instead", day.people(), day.title()),
                when);
    }

    private static TeamState meant(TeamAnswer said) {
        return switch (said.word()) {
            case "accept" -> TeamState.ACCEPTED;
            case "take-skills" -> TeamState.SWAPPED;
            default -> TeamState.WITHDRAWN;
        };
    }

    /** Who comes, by name: as many as the group has places. Given to that group and to nobody else. */
    public TeamDay name(UUID id, List<String> names) {
        access.require(CsrPermission.RUN_TEAM_DAYS);
        var found = Violations.of().check(names.size() <= 500, "names", "too-many", 500);
        for (int i = 0; i < Math.min(names.size(), 500); i++) {
            found.text("names[" + i + "]", names.get(i), 1, 120);
        }
        found.done();
        return database.write(tx -> {
            var day = find(tx, id);
            if (day.standing() != TeamState.ACCEPTED) {
                throw new DomainException(NeedError.TEAM_DAY_NOT_NOW);
            }
            var wanted = new LinkedHashSet<>(names.stream().map(String::strip).toList());
            day.names().stream().filter(one -> !wanted.remove(one.name())).forEach(gone -> remove(tx, gone.id()));
            wanted.forEach(name -> add(tx, id, name));
            audit.record(tx, "team-named", id);
            return find(tx, id);
        });
    }

    private static void remove(Tx tx, UUID place) {
        var delete = tx.sql()
                .createUpdate("DELETE FROM csr_brokerage.team_place WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", place);
        Refused.translate(delete::execute, NeedError.TEAM_DAY_NOT_NOW, NeedError.TEAM_DAY_NOT_NOW);
    }

    private void add(Tx tx, UUID ask, String name) {
        var insert = tx.sql()
                .createUpdate(
                        "INSERT INTO csr_brokerage.team_place (id, ask_id, name, created_at) VALUES (:id, :ask, :name, :at)")
                .bind("id", ids.next())
                .bind("ask", ask)
                .bind("name", name)
                .bind("at", now());
        Refused.translate(insert::execute, NeedError.TEAM_DAY_NOT_NOW, NeedError.TEAM_DAY_NOT_NOW);
    }

    private static TeamDay find(Tx tx, UUID id) {
        var names = tx.sql()
                .createQuery(
                        "SELECT id, name FROM csr_brokerage.team_place WHERE ask_id = :id AND tenant_id = core.tenant()"
                                + " ORDER BY name, id")
                .bind("id", id)
                .map((row, context) -> new TeamDay.Guest(row.getObject("id", UUID.class), row.getString("name"), null))
                .list();
        return tx.sql()
                .createQuery(SELECT + "AND a.id = :id")
                .bind("id", id)
                .map((row, context) -> TeamDay.of(row, names))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), workingDays.zone());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
