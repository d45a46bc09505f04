package org.yourplace.volunteeringbank;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Job;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.ApplicationQueries;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.mail.GroupLetters;

/**
 * What time does by itself: ends listings that are over, reminds groups of people who wait, forgets what people wrote. Each runs as the
 * tenant whose rows they are, so a reminder that a supporter asked for is written and linked by the group's own tenant.
 */
final class Housekeeping {
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);
    /** RPDE asks for seven days at least. */
    private static final Duration TOLD = Duration.ofDays(60);

    private final FeatureContext core;
    private final OpportunityService listings;
    private final ApplicationQueries people;
    private final GroupLetters letters;

    Housekeeping(FeatureContext core, OpportunityService listings) {
        this.core = core;
        this.listings = listings;
        this.people = new ApplicationQueries(core.workingDays(), core.clock());
        this.letters = new GroupLetters(core);
    }

    List<Job> jobs() {
        return List.of(
                new Job("end-what-is-over", HOURLY, listings::endOverdue),
                new Job("remind", OFTEN, this::remind),
                new Job("forget", DAILY, this::forget),
                new Job("forget-withdrawn", DAILY, this::forgetWithdrawn));
    }

    /** One letter to each group for which a reminder was asked, or that has just let somebody wait too long. */
    void remind() {
        var today =
                LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
        boolean late = core.settings().value(VolunteeringSettings.REMIND_LATE);
        core.database().write(tx -> {
            var due = due(tx, today, late);
            people.waiting(tx, null).stream()
                    .filter(person -> due.contains(person.id()))
                    .collect(Collectors.groupingBy(Applicant::organisationId))
                    .forEach((organisation, waiting) -> letters.remind(tx, organisation, waiting));
            due.forEach(id -> tx.sql()
                    .createUpdate("UPDATE volunteering_bank.application_progress SET reminded_at = core.at()"
                            + " WHERE id = :id AND tenant_id = core.tenant()")
                    .bind("id", id)
                    .execute());
            return due.size();
        });
    }

    private static List<UUID> due(Tx tx, LocalDate today, boolean late) {
        return tx.sql()
                .createQuery("""
                        SELECT id FROM volunteering_bank.application_progress WHERE tenant_id = core.tenant() AND state = 'sent'
                          AND (nudge_asked_at > coalesce(reminded_at, '-infinity') OR (:late AND due_on < :today AND reminded_at IS NULL))
                        LIMIT 500""")
                .bind("today", today)
                .bind("late", late)
                .mapTo(UUID.class)
                .list();
    }

    /** Readers of the feed have had long enough to hear that it is gone. */
    void forgetWithdrawn() {
        var before = core.clock().instant().minus(TOLD);
        core.database().write(tx -> tx.sql()
                .createUpdate("""
                        DELETE FROM volunteering_bank.feed_item WHERE tenant_id = core.tenant() AND NOT shown AND changed_at < :before""")
                .bind("before", before.atOffset(ZoneOffset.UTC))
                .execute());
    }

    /** Deletes what people wrote when it led to nothing and is old; the trail without names stays for the figures. */
    void forget() {
        int months = core.settings().value(VolunteeringSettings.FORGET_AFTER_MONTHS);
        var before = core.clock().instant().atOffset(ZoneOffset.UTC).minusMonths(months);
        core.database()
                .write(tx -> tx.sql().createUpdate("""
                        DELETE FROM volunteering_bank.application a WHERE a.tenant_id = core.tenant() AND EXISTS (
                          SELECT FROM volunteering_bank.application_progress p WHERE p.id = a.id AND p.tenant_id = a.tenant_id
                            AND p.state IN ('not-this-time', 'withdrew') AND p.since < :before)""").bind("before", before).execute());
    }
}
