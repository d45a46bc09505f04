package org.yourplace.volunteeringbank.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.feature.Job;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.Listings;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.GroupService;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** The clock from sending to the supporter's desk, with the clock moved. Today is Monday 1 June 2026. */
class ReplyIT {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    private BankCity bank;
    private OpportunityDetails driver;

    @BeforeEach
    void a_city() {
        bank = new BankCity();
        driver = bank.live(bank.pantry, Listings.of("Friday driver").command());
    }

    private static Binding on(Binding who, int dayOfJune) {
        return who.at(MONDAY.withDayOfMonth(dayOfJune)
                .atTime(10, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant());
    }

    private Receipt interested(int dayOfJune) {
        return bank.as(
                on(bank.city.guest(), dayOfJune),
                () -> bank.bank.interest().send(driver.id(), BankCity.amina(), BankCity.english()));
    }

    private void work(Tenant tenant, String job, int dayOfJune) {
        var work = bank.module.jobs().stream()
                .filter(one -> one.name().equals(job))
                .map(Job::work)
                .findFirst()
                .orElseThrow();
        bank.city.run(on(bank.coordinator(tenant), dayOfJune), work);
    }

    private void away(int dayOfJune, @Nullable LocalDate until) {
        bank.city.run(on(bank.coordinator(bank.pantry), dayOfJune), () -> new GroupService(bank.core)
                .away(bank.organisation(bank.pantry), until));
    }

    private int letters(Tenant to, String subject) {
        return bank.look(
                Integer.class,
                "SELECT count(*)::int FROM core.letter WHERE address = ? AND subject LIKE ?",
                to.slug() + "@example.org",
                subject + "%");
    }

    private LocalDate due(UUID application) {
        return bank.look(
                LocalDate.class, "SELECT due_on FROM volunteering_bank.application_progress WHERE id = ?", application);
    }

    @Test
    void the_group_is_reminded_on_day_three_told_on_day_five_and_then_its_supporter() {
        interested(1);
        for (int day = 1; day <= 9; day++) {
            for (int again = 0; again < 3; again++) {
                work(bank.pantry, "remind", day);
                work(bank.svs, "tell-supporter", day);
            }
            assertThat(letters(bank.pantry, "Somebody is waiting"))
                    .as("day " + day)
                    .isEqualTo(day < 4 ? 0 : 1);
            assertThat(letters(bank.pantry, "Somebody hopes")).as("day " + day).isEqualTo(day < 8 ? 0 : 1);
            assertThat(letters(bank.svs, "Somebody waits too long"))
                    .as("day " + day)
                    .isEqualTo(day < 9 ? 0 : 1);
        }
        var desk = bank.as(
                on(bank.coordinator(bank.svs), 9), () -> bank.bank.desk().monday());
        assertThat(desk.waiting()).singleElement().satisfies(one -> assertThat(one.workingDays())
                .isEqualTo(6));
        bank.as(on(bank.coordinator(bank.svs), 9), () -> {
            bank.bank.desk().answerFor(desk.waiting().getFirst().application(), new AnswerPerson("contacted", null));
            return true;
        });
        assertThat(bank.as(
                                on(bank.coordinator(bank.svs), 9),
                                () -> bank.bank.desk().monday())
                        .waiting())
                .isEmpty();
    }

    @Test
    void the_days_on_which_the_group_is_away_do_not_count_and_the_person_is_told() {
        var receipt = interested(1);
        away(3, MONDAY.withDayOfMonth(15));

        assertThat(due(receipt.id())).isEqualTo(MONDAY.withDayOfMonth(18));
        var secret = receipt.cancelUrl().substring(Receipt.TAKE_BACK.length());
        var mine = bank.as(on(bank.city.guest(), 4), () -> bank.bank.interest().held(secret));
        assertThat(mine.replyBy()).isEqualTo(MONDAY.withDayOfMonth(18));
        assertThat(mine.awayAfter(MONDAY.withDayOfMonth(4))).hasValue(MONDAY.withDayOfMonth(15));
        for (int day = 3; day <= 15; day++) {
            work(bank.pantry, "remind", day);
            work(bank.svs, "tell-supporter", day);
        }
        assertThat(letters(bank.pantry, "Somebody is waiting") + letters(bank.svs, "Somebody waits"))
                .isZero();

        work(bank.pantry, "remind", 16);
        assertThat(letters(bank.pantry, "Somebody is waiting")).isEqualTo(1);
    }

    @Test
    void coming_back_early_starts_the_days_again_and_the_last_day_is_told_anew() {
        var receipt = interested(1);
        work(bank.pantry, "remind", 8);
        assertThat(letters(bank.pantry, "Somebody hopes")).isEqualTo(1);
        away(8, MONDAY.withDayOfMonth(29));
        assertThat(due(receipt.id())).isEqualTo(MONDAY.withDayOfMonth(29));
        away(10, null);

        assertThat(due(receipt.id())).isEqualTo(MONDAY.withDayOfMonth(10));
        work(bank.pantry, "remind", 10);
        work(bank.pantry, "remind", 10);
        assertThat(letters(bank.pantry, "Somebody hopes")).isEqualTo(2);
    }

    @Test
    void who_writes_while_the_group_is_away_is_told_the_right_day() {
        away(1, MONDAY.withDayOfMonth(9));

        assertThat(interested(2).replyBy()).isEqualTo(MONDAY.withDayOfMonth(15));
    }

    @Test
    void everybody_is_told_how_soon_a_group_usually_replies_when_it_is_true_of_enough_cases() {
        var sent = List.of(1, 1, 2, 2, 3).stream().map(this::interested).toList();
        work(bank.pantry, "reply-habits", 3);
        assertThat(habit()).isNull();

        sent.forEach(one -> bank.as(
                on(bank.coordinator(bank.pantry), 4),
                () -> bank.bank.people().answer(one.id(), new AnswerPerson("contacted", null))));
        work(bank.pantry, "reply-habits", 4);
        assertThat(habit()).isEqualTo(3);

        for (int i = 0; i < 3; i++) {
            interested(5);
        }
        work(bank.pantry, "reply-habits", 29);
        assertThat(habit()).as("too many have not heard").isNull();
    }

    private @Nullable Integer habit() {
        var id = bank.organisation(bank.pantry);
        return bank.asGuest(() -> new ReplyHabits(bank.core).of(List.of(id))).get(id);
    }
}
