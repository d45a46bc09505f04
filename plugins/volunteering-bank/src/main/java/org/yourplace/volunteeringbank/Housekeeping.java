package org.yourplace.volunteeringbank;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.Job;
import org.yourplace.volunteeringbank.listing.ListingSweep;

/**
 * What time does by itself: ends listings that are over, forgets what people wrote. Each runs as the tenant whose rows they are.
 */
final class Housekeeping {
    private static final Duration OFTEN = Duration.ofMinutes(5);
    private static final Duration HOURLY = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);
    /** RPDE asks for seven days at least. */
    private static final Duration TOLD = Duration.ofDays(60);

    private final FeatureContext core;
    private final ListingSweep sweep;

    Housekeeping(FeatureContext core) {
        this.core = core;
        this.sweep = new ListingSweep(core);
    }

    List<Job> jobs() {
        return List.of(
                new Job("end-what-is-over", HOURLY, sweep::endOverdue),
                new Job("resume-what-has-rested", OFTEN, sweep::resumeRested),
                new Job("forget", DAILY, this::forget),
                new Job("forget-withdrawn", DAILY, this::forgetWithdrawn));
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
        core.database().write(tx -> tx.sql()
                .createUpdate(
                        "DELETE FROM volunteering_bank.message_key WHERE tenant_id = core.tenant() AND until < core.at()")
                .execute());
        core.database().write(tx -> tx.sql().createUpdate("""
                        DELETE FROM volunteering_bank.alert_wish w WHERE w.tenant_id = core.tenant()
                          AND w.asked_at < core.at() - interval '14 days' AND NOT EXISTS (
                          SELECT FROM core.consent c WHERE c.tenant_id = w.tenant_id AND c.subject = w.id AND c.purpose = 'shortage-alerts'
                            AND (c.withdrawn_at IS NULL OR c.withdrawn_at > core.at() - interval '14 days'))""").execute());
        core.database()
                .write(tx -> tx.sql().createUpdate("""
                        DELETE FROM volunteering_bank.application a WHERE a.tenant_id = core.tenant() AND EXISTS (
                          SELECT FROM volunteering_bank.application_progress p WHERE p.id = a.id AND p.tenant_id = a.tenant_id
                            AND p.state IN ('not-this-time', 'withdrew') AND p.since < :before)""").bind("before", before).execute());
    }
}
