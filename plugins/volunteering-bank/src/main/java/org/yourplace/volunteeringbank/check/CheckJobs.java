package org.yourplace.volunteeringbank.check;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Job;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.people.Organisation;

/** Tells the organisation and the person that a check ends, 30 and 14 days before: each once, however often it runs. */
public final class CheckJobs {
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final int FIRST_DAYS = 30;
    private static final int LAST_DAYS = 14;
    private static final String VIEW = "/workspace/%s/volunteering-bank/checks";

    private final FeatureContext core;

    public CheckJobs(FeatureContext core) {
        this.core = core;
    }

    public List<Job> jobs() {
        return List.of(new Job("checks-that-end", HOURLY, this::tell));
    }

    private record Ending(
            UUID id,
            UUID organisation,
            String name,
            @Nullable String email,
            String kind,
            LocalDate expires,
            Locale locale) {}

    void tell() {
        core.database().write(tx -> {
            tell(tx, "told_14_at", LAST_DAYS, "told_30_at = coalesce(told_30_at, core.at()), told_14_at = core.at()");
            tell(tx, "told_30_at", FIRST_DAYS, "told_30_at = core.at()");
            return true;
        });
    }

    private void tell(Tx tx, String mark, int days, String marked) {
        var today =
                LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
        var ending = tx.sql()
                .createQuery("""
                        SELECT c.id, c.organisation_id, a.name, a.email, c.kind, c.expires_on, a.locale
                        FROM volunteering_bank.held_check c
                        JOIN volunteering_bank.application a ON a.id = c.application_id AND a.tenant_id = c.tenant_id
                        JOIN volunteering_bank.application_progress p ON p.id = c.application_id AND p.tenant_id = c.tenant_id
                        WHERE c.tenant_id = core.tenant() AND c.ended_at IS NULL AND c.status = 'seen' AND c.expires_on > :today
                          AND c.expires_on <= :soon AND p.state IN ('sent', 'contacted', 'started') AND c.%s IS NULL LIMIT 500""".formatted(mark))
                .bind("today", today)
                .bind("soon", today.plusDays(days))
                .map((row, context) -> new Ending(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("kind"),
                        row.getObject("expires_on", LocalDate.class),
                        Locale.forLanguageTag(row.getString("locale"))))
                .list();
        for (var one : ending) {
            tellPerson(tx, one);
            tellOrganisation(tx, one);
            tx.sql()
                    .createUpdate("UPDATE volunteering_bank.held_check SET " + marked
                            + " WHERE id = :id AND tenant_id = core.tenant()")
                    .bind("id", one.id())
                    .execute();
        }
    }

    private void tellPerson(Tx tx, Ending one) {
        if (one.email() != null) {
            send(
                    tx,
                    one.email(),
                    "letter.check.mine",
                    one,
                    one.locale(),
                    new Button(core.texts().get(one.locale(), "letter.check.mine.button"), "/my/checks"));
        }
    }

    private void tellOrganisation(Tx tx, Ending one) {
        var to = core.organisations().find(tx, one.organisation()).map(Organisation::email);
        var slug = core.access().tenant().orElseThrow().slug();
        to.ifPresent(address -> send(
                tx,
                address,
                "letter.check",
                one,
                Locale.UK,
                new Button(core.texts().get(Locale.UK, "letter.check.button"), VIEW.formatted(slug))));
    }

    private void send(Tx tx, String to, String key, Ending one, Locale locale, Button button) {
        var texts = core.texts();
        var what = core.codes().label("checks", one.kind(), locale);
        var day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(one.expires());
        var who = one.name().split("\\s+")[0];
        core.mail()
                .send(
                        tx,
                        new Letter(
                                to,
                                texts.get(locale, key + ".subject", what, day),
                                List.of(texts.get(locale, key + ".text", who, what, day)),
                                button,
                                null));
    }
}
