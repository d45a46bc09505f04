package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/**
 * A small charity finds its treasurer (J10.2, J10.4), from the first word to the last, in five sign-ins: the charity's coordinator,
 * somebody at work in a business, SVS, the line manager who gives the time off, and the business's community lead. Whom their colleague
 * helps the last two learn from the colleague or not at all.
 */
class TrusteeJourneyIT {
    private static final String EMPLOYEE = "edwin@harbourline.example";
    private static final String MANAGER = "hannah@harbourline.example";

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final Axe axe = new Axe();
    private final String title =
            "Treasurer for the long table " + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
    private final TrusteeCharity charity = new TrusteeCharity(house, chromium, axe, title);
    private final TrusteeBroker svs = new TrusteeBroker(house, chromium, axe, title);
    private final TrusteeAtWork edwin = new TrusteeAtWork(house, chromium, axe, title, EMPLOYEE);
    private final TrusteeEmployer harbourline = new TrusteeEmployer(house, chromium, axe, title);

    @Test
    void a_treasurer_is_found_tried_out_reviewed_and_seen_off_in_five_sign_ins() throws IOException {
        found();
        timeOffForTheFirstMeeting();
        agreedAndTriedOut();
        shownAndReviewed();
        over();
        assertThat(axe.found()).isEmpty();
    }

    /** Asked for, suggested with reasons, and introduced once the person says so: not a moment before. */
    private void found() {
        charity.asks();
        edwin.offers();
        svs.suggests("Edwin Asare");
        assertThat(svs.says("introduced")).as("an introduction before the yes").isEqualTo(409);
        assertThat(charity.placements())
                .as("what the group sees before the yes")
                .isZero();
        edwin.follows("You were thought of");
        edwin.presses("Yes, introduce me");
        svs.introduces();
        assertThat(charity.letterOfTheIntroduction()).contains("Edwin Asare", EMPLOYEE);
    }

    /** Two clicks from the placement; the manager answers from the mail and learns when, how long and nothing of the charity. */
    private void timeOffForTheFirstMeeting() throws IOException {
        var day = TrusteeSide.workday(
                LocalDate.now().plusDays(ThreadLocalRandom.current().nextInt(9, 30)));
        int hour = ThreadLocalRandom.current().nextInt(8, 17);
        edwin.asksForTimeOff(day, hour);
        var written = day.format(DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK)) + ", " + hour + ":00";
        var letter = Letters.text(house, MANAGER, "/decide-time-off/", written);
        assertThat(letter)
                .contains("Edwin Asare")
                .doesNotContain(TrusteeSide.GROUP_NAME)
                .doesNotContain(title);
        harbourline.managerApproves(Letters.link(house, MANAGER, "/decide-time-off/", written));
        harbourline.managerLooks(MANAGER);
        edwin.seesTimeOffApproved();
        charity.expectsThem("Edwin Asare");
    }

    private void agreedAndTriedOut() {
        charity.met();
        charity.writesScope("Keep the books, and meet the others on the first Tuesday.", "6");
        edwin.follows("The group wrote what you would do");
        edwin.presses("I agree");
        charity.triesOut(LocalDate.now().plusMonths(1));
        assertThat(charity.says("confirmed"))
                .as("confirmed before the induction")
                .isEqualTo(422);
        charity.induction();
        assertThat(charity.says("confirmed"))
                .as("confirmed before the declaration")
                .isEqualTo(422);
        edwin.follows("A time to try it out");
        edwin.declares();
        charity.confirms();
    }

    private void shownAndReviewed() throws IOException {
        assertThat(harbourline.leadSees()).as("before it is shown").isZero();
        edwin.shows("Harbourline Logistics");
        assertThat(harbourline.leadSees()).isEqualTo(1);
        harbourline.leadReads("Edwin Asare", EMPLOYEE);
        assertThat(charity.says("review", Map.of("choice", "well")))
                .as("a review three months early")
                .isEqualTo(409);
        threeMonthsPass();
        edwin.follows("It is time to say how it goes");
        edwin.reviews();
        charity.reviewsFromTheMail();
    }

    private void over() {
        charity.ends();
        edwin.follows("has ended");
        edwin.seesEveryStepDated();
        edwin.hides();
        assertThat(harbourline.leadSees()).as("when it is no longer shown").isZero();
    }

    /** Nobody can move the running house's clock; the days of one placement can be. */
    private void threeMonthsPass() {
        Inside.of(house).useHandle(db -> {
            db.execute(
                    "UPDATE csr_brokerage.placement SET due = (due - interval '3 months 1 day')::date,"
                            + " active_on = (active_on - interval '3 months 1 day')::date WHERE title = ?",
                    title);
            db.execute("UPDATE core.scheduled_tasks SET execution_time = now()"
                    + " WHERE task_name LIKE '%csr-brokerage:placement-chase' AND NOT picked");
        });
    }
}
