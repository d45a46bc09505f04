package org.yourplace.volunteeringbank.archive;

import static java.util.stream.Collectors.groupingBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.mail.PersonLetters;

/**
 * Once a day, as the organisation whose people they are: asks who has been quiet for long whether they want to stay, forgets the question
 * when they are heard of, and lets go of who said nothing for thirty days.
 */
public final class ArchiveJobs {
    /** How long they have to say "keep me". */
    static final int DAYS_TO_ANSWER = 30;

    private static final String NOTICE = """
            INSERT INTO volunteering_bank.inactive_notice AS n (id, audience_id, organisation_id, organisation, reference, quiet_since,
              archive_on, mailed, holder_hash, noticed_at)
            VALUES (:id, :audience, :organisation, :name, :reference, :since, :on, :mailed, :hash, core.at())
            ON CONFLICT (id, tenant_id) DO UPDATE SET quiet_since = EXCLUDED.quiet_since, archive_on = EXCLUDED.archive_on,
              mailed = EXCLUDED.mailed, holder_hash = EXCLUDED.holder_hash, noticed_at = EXCLUDED.noticed_at, kept_at = NULL""";
    private static final String DUE = """
            SELECT n.id FROM volunteering_bank.inactive_notice n WHERE n.tenant_id = core.tenant() AND n.archived_at IS NULL
              AND n.kept_at IS NULL AND n.archive_on <= :today ORDER BY n.archive_on, n.id LIMIT 500 FOR UPDATE""";
    private static final String OVER = """
            INSERT INTO volunteering_bank.application_step (id, audience_id, application_id, organisation_id, state, reason, at, by_kind)
            SELECT :step, p.audience_id, p.id, p.organisation_id, 'not-this-time', NULL, core.at(), 'organisation'
            FROM volunteering_bank.application_progress p
            WHERE p.id = :id AND p.tenant_id = core.tenant() AND p.state IN ('sent', 'contacted', 'started')""";

    private final FeatureContext core;

    public ArchiveJobs(FeatureContext core) {
        this.core = core;
    }

    public List<Job> jobs() {
        return List.of(new Job("archive-quiet", Duration.ofDays(1), this::run));
    }

    public void run() {
        core.database().write(this::heardOfAgain);
        core.database().write(this::letGo);
        core.database().write(this::ask);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
    }

    private int heardOfAgain(Tx tx) {
        var back = Quiet.back(tx);
        back.forEach(id -> tx.sql()
                .createUpdate(
                        "DELETE FROM volunteering_bank.inactive_notice WHERE id = :id AND tenant_id = core.tenant()")
                .bind("id", id)
                .execute());
        return back.size();
    }

    /** One letter to each person, however much they sent to that organisation. */
    private int ask(Tx tx) {
        int months = core.settings().value(VolunteeringSettings.ARCHIVE_AFTER_MONTHS);
        var zone = core.workingDays().zone();
        var before = core.clock()
                .instant()
                .atZone(zone)
                .minus(Period.ofMonths(months))
                .plusDays(DAYS_TO_ANSWER)
                .toInstant();
        record Person(UUID organisation, String who) {}
        var people =
                Quiet.untold(tx, before).stream().collect(groupingBy(one -> new Person(one.organisation(), one.who())));
        people.values().forEach(sent -> {
            var first = sent.getFirst();
            var over = LocalDate.ofInstant(first.since(), zone).plusMonths(months);
            var on = over.isAfter(today().plusDays(DAYS_TO_ANSWER)) ? over : today().plusDays(DAYS_TO_ANSWER);
            var secret = core.links().guestSecret();
            sent.forEach(one -> notice(tx, one, on, HexFormat.of().formatHex(secret.hash())));
            var email = first.email();
            if (email != null) {
                letter(tx, first, email, on, KeepMe.PAGE + secret.word());
            }
        });
        return people.size();
    }

    private void notice(Tx tx, Quiet one, LocalDate on, String hash) {
        tx.sql()
                .createUpdate(NOTICE)
                .bind("id", one.application())
                .bind("audience", tx.audience(Visibility.SUPPORT))
                .bind("organisation", one.organisation())
                .bind("name", one.organisationName())
                .bind("reference", one.reference())
                .bind("since", one.since().atOffset(ZoneOffset.UTC))
                .bind("on", on)
                .bind("mailed", one.email() != null)
                .bind("hash", hash)
                .execute();
    }

    private void letter(Tx tx, Quiet one, String email, LocalDate on, String page) {
        var texts = core.texts();
        var group = one.organisationName();
        core.mail()
                .sendInConfidence(
                        tx,
                        new Letter(
                                email,
                                texts.get(one.locale(), "letter.keep-me.subject", group),
                                List.of(
                                        texts.get(one.locale(), "letter.keep-me.text", group),
                                        texts.get(
                                                one.locale(),
                                                "letter.keep-me.else",
                                                PersonLetters.day(on, one.locale()),
                                                group),
                                        texts.get(one.locale(), "letter.keep-me.hours")),
                                new Button(texts.get(one.locale(), "letter.keep-me.button"), page),
                                one.reference()));
    }

    private int letGo(Tx tx) {
        var due = tx.sql()
                .createQuery(DUE)
                .bind("today", today())
                .mapTo(UUID.class)
                .list();
        for (var id : due) {
            tx.sql()
                    .createUpdate(OVER)
                    .bind("id", id)
                    .bind("step", core.ids().next())
                    .execute();
            tx.sql()
                    .createUpdate(
                            "DELETE FROM volunteering_bank.application WHERE id = :id AND tenant_id = core.tenant()")
                    .bind("id", id)
                    .execute();
            tx.sql()
                    .createUpdate("UPDATE volunteering_bank.inactive_notice SET archived_at = core.at()"
                            + " WHERE id = :id AND tenant_id = core.tenant()")
                    .bind("id", id)
                    .execute();
            core.audit().record(tx, "person-archived", id);
        }
        return due.size();
    }
}
