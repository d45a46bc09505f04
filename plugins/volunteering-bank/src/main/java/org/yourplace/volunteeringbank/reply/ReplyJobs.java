package org.yourplace.volunteeringbank.reply;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.ApplicationQueries;
import org.yourplace.volunteeringbank.mail.GroupLetters;
import org.yourplace.volunteeringbank.mail.YoungLetters;

/**
 * What the clock does by itself. The group is reminded in the middle and told on the last day; the day after, its supporter is told. Each
 * runs as the tenant whose rows it writes, and says nothing twice.
 */
public final class ReplyJobs {
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final String DESK = "/workspace/%s/volunteering-bank/desk";

    private final FeatureContext core;
    private final ApplicationQueries people;
    private final GroupLetters letters;
    private final YoungLetters young;
    private final AwayWords away;
    private final ReplyHabits habits;

    public ReplyJobs(FeatureContext core) {
        this.core = core;
        this.people = new ApplicationQueries(core.workingDays(), core.clock());
        this.letters = new GroupLetters(core);
        this.young = new YoungLetters(core.mail(), core.texts());
        this.away = new AwayWords(core);
        this.habits = new ReplyHabits(core);
    }

    public List<Job> jobs() {
        return List.of(
                new Job("remind", OFTEN, this::remind),
                new Job("tell-supporter", OFTEN, this::tellSupporter),
                new Job("reply-habits", HOURLY, habits::keep));
    }

    /** One letter of a kind to each group, and one for each young person whose guardian has agreed: the supporter asked for it, the middle has come, or the last day. */
    void remind() {
        boolean byItself = core.settings().value(VolunteeringSettings.REMIND_LATE);
        core.database().write(tx -> {
            tellOfPassed(tx);
            away.settle(tx);
            var waiting = people.waiting(tx, null);
            var today = today();
            var told = new HashSet<UUID>();
            if (byItself) {
                var last = due(tx, "due_on <= :today AND alerted_at IS NULL")
                        .bind("today", today)
                        .mapTo(UUID.class)
                        .list();
                told.addAll(last);
                waiting.stream()
                        .filter(person -> last.contains(person.id()))
                        .collect(groupingBy(Applicant::organisationId))
                        .forEach((organisation, some) -> letters.lastDay(tx, organisation, some));
                mark(tx, last, "reminded_at = core.at(), alerted_at = core.at()");
                var middle = due(tx, "remind_on <= :today AND due_on > :today AND early_at IS NULL")
                        .bind("today", today)
                        .mapTo(UUID.class)
                        .list();
                remind(tx, waiting, middle);
                told.addAll(middle);
                mark(tx, middle, "reminded_at = core.at(), early_at = core.at()");
            }
            var asked = due(tx, "nudge_asked_at > coalesce(reminded_at, '-infinity')").mapTo(UUID.class).stream()
                    .filter(id -> !told.contains(id))
                    .toList();
            remind(tx, waiting, asked);
            mark(tx, asked, "reminded_at = core.at()");
            return true;
        });
    }

    /** A guardian agreed, or it was passed on without: the group can reach them, and they know. */
    private void passed(Tx tx, Applicant person) {
        letters.interested(tx, person);
        young.passed(
                tx,
                person.email(),
                person.firstName(),
                person.title(),
                person.organisation(),
                Locale.forLanguageTag(person.locale()));
    }

    /**
     * How to reach these was held back, and the group can reach them now. Nothing but the letter marks them as told: whatever else moves
     * their days meanwhile takes no letter away.
     */
    private void tellOfPassed(Tx tx) {
        var passed = due(tx, "waits_since IS NOT NULL AND passed_told_at IS NULL")
                .mapTo(UUID.class)
                .list();
        passed.stream().flatMap(id -> people.find(tx, id).stream()).forEach(person -> passed(tx, person));
        mark(tx, passed, "passed_told_at = core.at()");
    }

    private void remind(Tx tx, List<Applicant> waiting, List<UUID> about) {
        waiting.stream()
                .filter(person -> about.contains(person.id()))
                .collect(groupingBy(Applicant::organisationId))
                .forEach((organisation, some) -> letters.remind(tx, organisation, some));
    }

    private static Query due(Tx tx, String condition) {
        return tx.sql()
                .createQuery("SELECT id FROM volunteering_bank.application_progress"
                        + " WHERE tenant_id = core.tenant() AND state = 'sent' AND NOT held AND " + condition
                        + " LIMIT 500");
    }

    private static void mark(Tx tx, List<UUID> all, String what) {
        all.forEach(id -> tx.sql()
                .createUpdate("UPDATE volunteering_bank.application_progress SET " + what
                        + " WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", id)
                .execute());
    }

    /** One letter to the supporter about everybody who has begun to wait too long; the desk and the home page count them all. */
    void tellSupporter() {
        core.database().write(tx -> {
            int fresh = tx.sql().createUpdate("""
                            INSERT INTO volunteering_bank.desk_alert (id, told_at)
                            SELECT p.id, core.at() FROM core.tenant t JOIN volunteering_bank.application_progress p
                              ON p.tenant_id = t.id AND p.audience_id = t.support_audience
                            WHERE t.supporter_id = core.tenant() AND p.state = 'sent' AND NOT p.held AND p.due_on < :today
                            ON CONFLICT DO NOTHING""").bind("today", today()).execute();
            var own = core.organisations().own(tx);
            var to = own.email();
            if (fresh > 0 && to != null) {
                var slug = core.access().tenant().orElseThrow().slug();
                var texts = core.texts();
                core.mail()
                        .send(
                                tx,
                                new Letter(
                                        to,
                                        texts.get(Locale.UK, "letter.too-long.subject", fresh),
                                        List.of(
                                                texts.get(Locale.UK, "letter.too-long.text", fresh),
                                                texts.get(Locale.UK, "letter.too-long.what")),
                                        new Button(
                                                texts.get(Locale.UK, "letter.too-long.button"), DESK.formatted(slug)),
                                        null));
            }
            return fresh;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
    }
}
