package org.yourplace.volunteeringbank;

import java.util.List;
import java.util.stream.Stream;
import org.yourplace.spi.Setting;
import org.yourplace.spi.matching.MatchWeights;

/** What a partnership or organisation may adjust. */
public final class VolunteeringSettings {
    /** Working days within which a person is told to expect a reply. */
    public static final Setting<Integer> REPLY_WORKING_DAYS = Setting.number("reply-working-days", 5, 1, 30);

    /** Working days after which a group is reminded of somebody who waits. */
    public static final Setting<Integer> REMIND_WORKING_DAYS = Setting.number("remind-working-days", 3, 1, 30);

    /** What a parent or guardian says when somebody of 16 or 17 is interested; under 16 they always agree first. */
    public static final Setting<String> GUARDIAN_16_17 =
            Setting.choice("guardian-16-17", "require", "require", "inform", "none");

    /** Days that a parent or guardian has to agree; after them nothing is passed on. */
    public static final Setting<Integer> GUARDIAN_DAYS = Setting.number("guardian-days", 30, 7, 90);

    /** Whether the first listing of a group that is not trusted yet waits for its supporter. */
    public static final Setting<Boolean> FIRST_LISTING_CHECK = Setting.yesOrNo("first-listing-check", true);

    /** Working days within which a group is told that its listing is looked at. */
    public static final Setting<Integer> CHECK_WORKING_DAYS = Setting.number("check-working-days", 2, 1, 30);

    /** Whether a group is reminded by mail in the middle of the time, and on its last day. */
    public static final Setting<Boolean> REMIND_LATE = Setting.yesOrNo("remind-late", true);

    /** Months after which what a person wrote is deleted, once it led to nothing. */
    public static final Setting<Integer> FORGET_AFTER_MONTHS = Setting.number("forget-after-months", 6, 1, 36);

    /** Days for which somebody who was told that help is short hears of no other listing. */
    public static final Setting<Integer> ALERT_REST_DAYS = Setting.number("alert-rest-days", 7, 1, 90);

    /** Months of silence after which somebody is let go, unless they say that they want to stay. */
    public static final Setting<Integer> ARCHIVE_AFTER_MONTHS = Setting.number("archive-after-months", 24, 6, 120);

    /** Address of the licence under which listings are handed out as open data. */
    public static final Setting<String> FEED_LICENCE =
            Setting.text("feed-licence", "https://creativecommons.org/licenses/by/4.0/", 200);

    static final List<Setting<?>> ALL = Stream.concat(
                    Stream.of(
                            REPLY_WORKING_DAYS,
                            REMIND_WORKING_DAYS,
                            FIRST_LISTING_CHECK,
                            CHECK_WORKING_DAYS,
                            REMIND_LATE,
                            GUARDIAN_16_17,
                            GUARDIAN_DAYS,
                            FORGET_AFTER_MONTHS,
                            ALERT_REST_DAYS,
                            ARCHIVE_AFTER_MONTHS,
                            FEED_LICENCE),
                    MatchWeights.SETTINGS.stream())
            .toList();

    private VolunteeringSettings() {}
}
