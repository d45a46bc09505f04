package org.yourplace.volunteeringbank.guardian;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Job;
import org.yourplace.volunteeringbank.VolunteeringSettings;
import org.yourplace.volunteeringbank.application.ApplicationEvents.InterestWithdrawn;
import org.yourplace.volunteeringbank.application.Contact;
import org.yourplace.volunteeringbank.mail.YoungLetters;

/**
 * Nobody waits for a guardian for ever: who has not answered is asked once more, and when the time is over the young person and the group
 * are told and what was kept back is removed. As the group's own tenant, which reads nothing of it.
 */
public final class GuardianJobs {
    private static final Duration OFTEN = Duration.ofHours(1);
    private static final int MOST = 500;
    private static final Duration LATEST_REMINDER = Duration.ofDays(7);

    private final FeatureContext core;
    private final YoungLetters letters;

    public GuardianJobs(FeatureContext core) {
        this.core = core;
        this.letters = new YoungLetters(core.mail(), core.texts());
    }

    /** The name of the work is what lets it ask the database for an address. */
    public List<Job> jobs() {
        return List.of(new Job("guardians", OFTEN, this::run));
    }

    void run() {
        var time = Duration.ofDays(core.settings().value(VolunteeringSettings.GUARDIAN_DAYS));
        var soon = time.dividedBy(2).compareTo(LATEST_REMINDER) < 0 ? time.dividedBy(2) : LATEST_REMINDER;
        core.database().write(tx -> {
            waiting(tx, "", soon).forEach(wait -> lapse(tx, wait));
            waiting(tx, "AND p.guardian = 'asked' AND p.guardian_again_at IS NULL", soon)
                    .forEach(wait -> askAgain(tx, wait, time));
            return true;
        });
    }

    private record Wait(UUID id, String title, String organisation, Instant since, Locale locale) {}

    /** How to reach somebody, for one letter. */
    private record Reach(
            String name,
            @Nullable String guardian,
            @Nullable String contact) {}

    private List<Wait> waiting(Tx tx, String which, Duration already) {
        return tx.sql()
                .createQuery("""
                        SELECT p.id, a.title, a.organisation, p.sent_at, a.locale FROM volunteering_bank.application_progress p
                        JOIN volunteering_bank.application a ON a.id = p.id AND a.tenant_id = p.tenant_id
                        WHERE p.tenant_id = core.tenant() AND p.held AND p.state = 'sent' AND p.sent_at <= :before %s
                        ORDER BY p.sent_at, p.id LIMIT :most""".formatted(which))
                .bind("before", core.clock().instant().minus(already).atOffset(ZoneOffset.UTC))
                .bind("most", MOST)
                .map((row, context) -> new Wait(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("organisation"),
                        row.getTimestamp("sent_at").toInstant(),
                        Locale.forLanguageTag(row.getString("locale"))))
                .list();
    }

    private void lapse(Tx tx, Wait wait) {
        tx.sql()
                .createQuery("SELECT * FROM volunteering_bank.lapse_guardian(:id)")
                .bind("id", wait.id())
                .map((row, context) -> new Reach(row.getString("name"), null, row.getString("email")))
                .findFirst()
                .ifPresent(young -> {
                    core.events().publish(tx, new InterestWithdrawn(wait.id()));
                    core.audit().record(tx, "guardian-lapsed", wait.id());
                    letters.ended(tx, young.contact(), "lapsed", first(young.name()), wait.title(), wait.locale());
                });
    }

    private void askAgain(Tx tx, Wait wait, Duration time) {
        var secret = core.links().guestSecret();
        tx.sql()
                .createQuery("SELECT * FROM volunteering_bank.ask_guardian_again(:id, :hash)")
                .bind("id", wait.id())
                .bind("hash", HexFormat.of().formatHex(secret.hash()))
                .map((row, context) ->
                        new Reach(row.getString("name"), row.getString("guardian"), row.getString("contact")))
                .findFirst()
                .ifPresent(asked -> Contact.of(asked.contact())
                        .map(Contact::email)
                        .ifPresent(email -> letters.askAgain(
                                tx,
                                email,
                                String.valueOf(asked.guardian()),
                                first(asked.name()),
                                wait.title(),
                                wait.organisation(),
                                secret.word(),
                                Math.max(
                                        1,
                                        Duration.between(
                                                        core.clock().instant(),
                                                        wait.since().plus(time))
                                                .toDays()),
                                wait.locale())));
    }

    private static String first(String name) {
        return name.split("\\s+")[0];
    }
}
