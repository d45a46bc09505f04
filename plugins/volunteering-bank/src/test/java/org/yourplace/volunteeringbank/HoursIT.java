package org.yourplace.volunteeringbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorCode;
import org.yourplace.spi.ledger.Asked;
import org.yourplace.spi.ledger.Totals;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.application.AnswerPerson;
import org.yourplace.volunteeringbank.application.Receipt;
import org.yourplace.volunteeringbank.application.SendInterest;
import org.yourplace.volunteeringbank.hours.Attendance;
import org.yourplace.volunteeringbank.hours.DecideExpense;
import org.yourplace.volunteeringbank.hours.Expense;
import org.yourplace.volunteeringbank.hours.Hours;
import org.yourplace.volunteeringbank.hours.HoursService;
import org.yourplace.volunteeringbank.hours.HoursWork;
import org.yourplace.volunteeringbank.hours.LogHours;
import org.yourplace.volunteeringbank.hours.SayHours;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

class HoursIT {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 30);

    private final BankCity bank = new BankCity();
    private final Binding amina = bank.city.person();
    private OpportunityDetails listing;
    private UUID application;

    @BeforeEach
    void amina_has_started() {
        listing = bank.live(
                bank.pantry, Listings.of("Pack parcels").wanted("live").command());
        application = started(amina);
    }

    private UUID started(Binding who) {
        var receipt = bank.as(who, () -> bank.bank.interest().send(listing.id(), BankCity.amina(), BankCity.english()));
        return begun(receipt);
    }

    private UUID begun(Receipt receipt) {
        bank.as(bank.pantry, () -> bank.bank.people().answer(receipt.id(), new AnswerPerson("started", null)));
        return receipt.id();
    }

    private static LogHours two(UUID application) {
        return new LogHours(application, null, null, DAY, 120, null);
    }

    private Hours logged() {
        return bank.as(amina, () -> bank.bank.myHours().log(two(application)));
    }

    private Totals held() {
        return bank.as(bank.pantry, () -> bank.bank.hours().totals(Asked.held()));
    }

    private static void refusedAs(ErrorCode code, Callable<?> work) {
        assertThatThrownBy(work::call)
                .isInstanceOfSatisfying(DomainException.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }

    @Test
    void a_volunteer_logs_the_organisation_confirms_and_it_counts_once() {
        var hours = logged();
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()));
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()));

        assertThat(held()).isEqualTo(new Totals(120, 0, 0, 0));
        assertThat(bank.as(amina, () -> bank.bank.myHours().totals())).isEqualTo(new Totals(120, 0, 0, 0));
        var city = bank.as(bank.svs, () -> bank.bank.hours().city().of(DAY, DAY.plusDays(1)));
        assertThat(city)
                .singleElement()
                .satisfies(area -> assertThat(area.totals().confirmed()).isEqualTo(120));
    }

    @Test
    void the_same_day_is_logged_once() {
        logged();
        refusedAs(VolunteeringError.HOURS_ALREADY_LOGGED, this::logged);
    }

    @Test
    void hours_are_logged_for_an_organisation_too() {
        var said = new LogHours(null, bank.organisation(bank.kettle), "Made tea", DAY, 60, null);
        var hours = bank.as(amina, () -> bank.bank.myHours().log(said));

        assertThat(hours.organisation()).isEqualTo("kettle");
        assertThat(bank.as(bank.kettle, () -> bank.bank.hours().waiting(null))).hasSize(1);
    }

    @Test
    void a_day_to_come_and_one_long_ago_are_refused() {
        for (var day : List.of(DAY.plusDays(30), DAY.minusYears(2))) {
            refusedAs(
                    CoreError.INVALID,
                    () -> bank.as(
                            amina,
                            () -> bank.bank.myHours().log(new LogHours(application, null, null, day, 60, null))));
        }
    }

    @Test
    void either_side_disputes_and_a_correction_settles_it() {
        var hours = logged();
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.were(60)));
        bank.as(amina, () -> bank.bank.myHours().say(hours.id(), SayHours.disputed("It was two.")));
        assertThat(held()).isEqualTo(new Totals(0, 0, 0, 60));

        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.were(120)));

        assertThat(held()).isEqualTo(new Totals(120, 0, 0, 0));
        assertThat(bank.as(amina, () -> bank.bank.myHours().entries(hours.id())))
                .hasSize(6);
    }

    @Test
    void nobody_confirms_their_own_hours_as_a_member_or_by_a_link_to_an_address_they_gave() {
        var both = bank.city.person(Role.COORDINATOR, bank.pantry);
        var mine = started(Binding.person(bank.city.partnership(), both));
        var hours = bank.as(
                Binding.person(bank.city.partnership(), both),
                () -> bank.bank.myHours().log(two(mine)));
        refusedAs(
                CoreError.OWN_CONTRIBUTION,
                () -> bank.as(
                        Binding.tenant(bank.city.partnership(), bank.pantry, both),
                        () -> bank.bank.hours().say(hours.id(), SayHours.confirmed())));
        refusedAs(
                CoreError.OWN_CONTRIBUTION,
                () -> bank.as(amina, () -> bank.bank.myHours().say(logged().id(), SayHours.confirmed())));

        var link = link("amina@example.org");
        refusedAs(
                CoreError.OWN_CONTRIBUTION,
                () -> bank.asGuest(() ->
                        bank.bank.hours().byLink(link, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()))));
    }

    private String link(String address) {
        return bank.as(bank.pantry, () -> bank.core.database().write(tx -> bank.core
                .links()
                .issueTo(
                        tx,
                        address,
                        bank.organisation(bank.pantry),
                        Set.of(HoursService.LINK_ACTION),
                        Duration.ofDays(7))));
    }

    @Test
    void a_mailed_link_confirms_and_reaches_no_other_organisation() {
        var hours = logged();
        var said = new LogHours(null, bank.organisation(bank.kettle), "Made tea", DAY, 60, null);
        var other = bank.as(amina, () -> bank.bank.myHours().log(said));
        var link = link("pantry@example.org");

        var after = bank.asGuest(
                () -> bank.bank.hours().byLink(link, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed())));

        assertThat(after.standsBy()).isEqualTo("mail-link");
        refusedAs(
                CoreError.NOT_FOUND,
                () -> bank.asGuest(() ->
                        bank.bank.hours().byLink(link, () -> bank.bank.hours().say(other.id(), SayHours.confirmed()))));
    }

    @Test
    void a_roll_call_counts_once_confirms_what_was_logged_and_corrects_itself() {
        roll(new Attendance(application, DAY, 90));
        roll(new Attendance(application, DAY, 90));
        refusedAs(VolunteeringError.HOURS_ALREADY_LOGGED, this::logged);
        assertThat(held()).isEqualTo(new Totals(90, 0, 0, 0));

        roll(new Attendance(application, DAY, 120));
        assertThat(held()).isEqualTo(new Totals(120, 0, 0, 0));

        var bo = bank.city.person();
        var theirs = started(bo);
        bank.as(bo, () -> bank.bank.myHours().log(two(theirs)));
        roll(new Attendance(theirs, DAY, 120));
        assertThat(held()).isEqualTo(new Totals(240, 0, 0, 0));
    }

    private LogHours tea() {
        return new LogHours(null, bank.organisation(bank.pantry), "Made tea", DAY, 60, null);
    }

    @Test
    void hours_told_in_other_words_for_a_day_of_the_roll_count_only_when_somebody_says_that_they_came_on_top() {
        roll(new Attendance(application, DAY, 120));
        var tea = bank.as(amina, () -> bank.bank.myHours().log(tea()));

        assertThat(bank.as(bank.pantry, () -> bank.bank.hours().waiting(null)))
                .singleElement()
                .satisfies(one -> assertThat(one.sameDay()).isEqualTo(120));
        refusedAs(
                VolunteeringError.HOURS_SAME_DAY,
                () -> bank.as(bank.pantry, () -> bank.bank.hours().say(tea.id(), SayHours.confirmed())));
        assertThat(bank.as(bank.pantry, () -> bank.bank.hours().confirm(List.of(tea.id()))))
                .isZero();
        assertThat(held()).isEqualTo(new Totals(120, 0, 60, 0));

        bank.as(
                bank.pantry,
                () -> bank.bank.hours().say(tea.id(), SayHours.confirmed().besides(true)));
        assertThat(held()).isEqualTo(new Totals(180, 0, 0, 0));
    }

    @Test
    void a_roll_waits_where_hours_told_in_other_words_are_confirmed_for_that_day() {
        var tea = bank.as(amina, () -> bank.bank.myHours().log(tea()));
        bank.as(bank.pantry, () -> bank.bank.hours().say(tea.id(), SayHours.confirmed()));

        roll(new Attendance(application, DAY, 120));
        roll(new Attendance(application, DAY, 120));

        assertThat(held()).isEqualTo(new Totals(60, 0, 120, 0));
        var waits = bank.as(bank.pantry, () -> bank.bank.hours().waiting(null)).getFirst();
        assertThat(waits.sameDay()).isEqualTo(60);
        bank.as(
                bank.pantry,
                () -> bank.bank.hours().say(waits.id(), SayHours.confirmed().besides(true)));
        assertThat(held()).isEqualTo(new Totals(180, 0, 0, 0));
        roll(new Attendance(application, DAY, 120));
        assertThat(held()).isEqualTo(new Totals(180, 0, 0, 0));
    }

    private void roll(Attendance one) {
        bank.as(bank.pantry, () -> bank.bank.hours().attended(List.of(one)));
    }

    @Test
    void a_reminder_goes_after_a_week_and_after_thirty_days_hours_stay_self_reported() {
        logged();
        after(Duration.ofDays(8));
        assertThat(letters()).isEqualTo(1);
        after(Duration.ofDays(9));
        assertThat(letters()).isEqualTo(1);
        var overdue = bank.as(
                bank.coordinator(bank.svs).at(BankCity.NOW.plus(Duration.ofDays(15))),
                () -> bank.bank.hours().city().overdue());
        assertThat(overdue).singleElement().satisfies(one -> assertThat(one.organisation())
                .isEqualTo("pantry"));

        after(Duration.ofDays(31));

        assertThat(held()).isEqualTo(new Totals(0, 120, 0, 0));
    }

    @Test
    void news_of_later_hours_does_not_put_the_reminder_of_old_ones_off() {
        logged();
        bank.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO volunteering_bank.hours_letter (organisation_id, tenant_id, audience_id, sent_at)"
                                + " SELECT organisation_id, tenant_id, tenant_id, ?::timestamptz FROM core.contribution LIMIT 1",
                        BankCity.NOW.plus(Duration.ofDays(7)).toString()));

        after(Duration.ofDays(8));

        assertThat(bank.look(
                        Integer.class,
                        "SELECT count(*)::int FROM volunteering_bank.hours_letter WHERE reminded_at IS NOT NULL"))
                .isEqualTo(1);
    }

    private void after(Duration time) {
        var ticket = UUID.randomUUID();
        bank.city
                .owner()
                .useHandle(handle -> handle.execute(
                        "INSERT INTO core.ticket (id, tenant_id, audience_id, feature, name, issued_at) VALUES (?, ?, ?, 'volunteering-bank', 'hours', '2026-01-01Z')",
                        ticket,
                        bank.pantry.id(),
                        bank.pantry.id()));
        bank.city.run(
                Binding.job(bank.city.partnership(), bank.pantry, ticket).at(BankCity.NOW.plus(time)),
                () -> new HoursWork(bank.core).run());
    }

    private int letters() {
        return bank.look(Integer.class, "SELECT count(*)::int FROM volunteering_bank.hours_letter");
    }

    @Test
    void what_the_listing_promised_is_claimed_decided_and_noted_as_paid() {
        var travel = new LogHours.Cost("travel", 450, "bus, both ways");
        var hours = bank.as(
                amina, () -> bank.bank.myHours().log(new LogHours(application, null, null, DAY, 120, List.of(travel))));
        var claim = bank.as(bank.pantry, () -> bank.bank.hours().expenses("claimed", 10, null))
                .items()
                .getFirst();
        assertThat(claim.hoursId()).isEqualTo(hours.id());
        refusedAs(VolunteeringError.HOURS_NOT_CONFIRMED, () -> decided(claim.id(), "approved"));
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()));

        decide(claim.id(), "approved");
        decide(claim.id(), "paid");

        refusedAs(CoreError.CLOSED, () -> {
            decide(claim.id(), "refused");
            return true;
        });
        assertThat(bank.as(amina, () -> bank.bank.myHours().expenses()))
                .singleElement()
                .satisfies(paid -> {
                    assertThat(paid.state()).isEqualTo("paid");
                    assertThat(paid.pence()).isEqualTo(450);
                });
        assertThat(bank.as(bank.kettle, () -> bank.bank.hours().expenses(null, 10, null))
                        .items())
                .isEmpty();
    }

    private void decide(UUID claim, String state) {
        decided(claim, state);
    }

    private Expense decided(UUID claim, String state) {
        return bank.as(bank.pantry, () -> bank.bank.hours().decide(claim, new DecideExpense(state, "because")));
    }

    private static LogHours withTravel(UUID application) {
        return new LogHours(application, null, null, DAY, 120, List.of(new LogHours.Cost("travel", 450, null)));
    }

    private Expense claimed() {
        return bank.as(bank.pantry, () -> bank.bank.hours().expenses("claimed", 10, null))
                .items()
                .getFirst();
    }

    @Test
    void nobody_decides_a_claim_of_their_own() {
        var both = bank.city.person(Role.ADMINISTRATOR, bank.pantry);
        var asPerson = Binding.person(bank.city.partnership(), both);
        var mine = started(asPerson);
        var hours = bank.as(asPerson, () -> bank.bank.myHours().log(withTravel(mine)));
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()));
        var claim = claimed();

        for (var state : List.of("approved", "refused")) {
            refusedAs(
                    CoreError.OWN_CONTRIBUTION,
                    () -> bank.as(
                            Binding.tenant(bank.city.partnership(), bank.pantry, both),
                            () -> bank.bank.hours().decide(claim.id(), new DecideExpense(state, "because"))));
        }
        assertThat(decided(claim.id(), "approved").state()).isEqualTo("approved");
    }

    @Test
    void hours_taken_back_take_their_claims_along_and_a_days_fare_is_paid_once() {
        var first = bank.as(amina, () -> bank.bank.myHours().log(withTravel(application)));
        bank.as(bank.pantry, () -> bank.bank.hours().say(first.id(), SayHours.confirmed()));
        var claim = claimed();
        decide(claim.id(), "approved");
        bank.as(amina, () -> bank.bank.myHours().say(first.id(), SayHours.withdrawn()));

        assertThat(bank.as(bank.pantry, () -> bank.bank.hours().expense(claim.id()))
                        .state())
                .isEqualTo("refused");
        refusedAs(CoreError.CLOSED, () -> decided(claim.id(), "paid"));

        var second = bank.as(amina, () -> bank.bank.myHours().log(withTravel(application)));
        bank.as(bank.pantry, () -> bank.bank.hours().say(second.id(), SayHours.confirmed()));
        var again = claimed();
        decide(again.id(), "approved");
        decide(again.id(), "paid");
        bank.as(amina, () -> bank.bank.myHours().say(second.id(), SayHours.withdrawn()));
        refusedAs(
                CoreError.INVALID,
                () -> bank.as(amina, () -> bank.bank.myHours().log(withTravel(application))));
    }

    @Test
    void of_two_who_decide_at_once_the_second_is_told() {
        var hours = bank.as(amina, () -> bank.bank.myHours().log(withTravel(application)));
        bank.as(bank.pantry, () -> bank.bank.hours().say(hours.id(), SayHours.confirmed()));
        var claim = claimed().id();
        var other = new AtomicReference<CompletableFuture<Expense>>();

        bank.city.owner().useTransaction(handle -> {
            handle.execute(
                    "UPDATE volunteering_bank.expense SET state = 'paid', decided_at = now(), paid_at = now() WHERE id = ?",
                    claim);
            other.set(CompletableFuture.supplyAsync(() -> decided(claim, "refused")));
            LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
        });

        assertThatThrownBy(() -> other.get().join())
                .hasCauseInstanceOf(DomainException.class)
                .cause()
                .extracting(refused -> ((DomainException) refused).code())
                .isEqualTo(CoreError.CLOSED);
        assertThat(bank.as(bank.pantry, () -> bank.bank.hours().expense(claim)).state())
                .isEqualTo("paid");
    }

    @Test
    void the_oldest_hours_are_reminded_of_however_many_came_after() {
        logged();
        bank.city.owner().useHandle(handle -> handle.execute("""
                INSERT INTO core.contribution (id, tenant_id, audience_id, party, kind, feature, organisation_id, organisation, about, day,
                  given_how, created_at, since)
                SELECT gen_random_uuid(), tenant_id, audience_id, party, kind, feature, organisation_id, organisation, about, day + 1,
                  given_how, created_at, since + interval '6 days' FROM core.contribution, generate_series(1, 600)"""));
        after(Duration.ofDays(8));
        assertThat(letters()).isEqualTo(1);
    }

    @Test
    void what_the_listing_does_not_promise_cannot_be_claimed() {
        var meals = new LogHours.Cost("meals", 450, null);
        refusedAs(
                CoreError.INVALID,
                () -> bank.as(amina, () -> bank.bank
                        .myHours()
                        .log(new LogHours(application, null, null, DAY, 120, List.of(meals)))));
        assertThat(held()).isEqualTo(Totals.NONE);
    }

    @Test
    void a_guests_hours_are_theirs_once_they_adopt_what_they_sent() {
        var guest = bank.asGuest(() -> bank.bank
                .interest()
                .send(
                        listing.id(),
                        new SendInterest("Bo", "bo@example.org", null, null, "18-plus", null, null, null, null),
                        BankCity.english()));
        roll(new Attendance(begun(guest), DAY, 60));
        var bo = bank.city.person();
        assertThat(bank.as(bo, () -> bank.bank.myHours().totals())).isEqualTo(Totals.NONE);

        bank.as(bo, () -> bank.bank.interest().adopt(guest.cancelUrl().substring(Receipt.TAKE_BACK.length())));

        assertThat(bank.as(bo, () -> bank.bank.myHours().totals())).isEqualTo(new Totals(60, 0, 0, 0));
    }
}
