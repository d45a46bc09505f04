package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.application.SendInterest;

/** The database keeps somebody young from a place before a guardian has agreed, whatever a service forgets to ask. */
class YoungPlaceIT {
    private static final String GUARDIAN_FIRST = "YP022";

    private static Shifts shifts;
    private static BankCity city;
    private static PastServices past;
    private static Identity sam;

    @BeforeAll
    static void a_city() {
        shifts = new Shifts();
        city = shifts.city;
        past = new PastServices(city);
        sam = city.city.person(Role.MEMBER);
    }

    private static String booked(@Nullable Identity who, UUID shift, String age) {
        return past.tried("", db -> {
            past.desk(db, who);
            past.book(db, shift, age, null);
            return "through";
        });
    }

    @Test
    void a_service_that_asks_nobody_gets_no_place_for_somebody_young() {
        var shift = shifts.shift(5).id();

        assertThat(booked(null, shift, "18-plus")).isEqualTo("through");
        for (var age : new String[] {"under-16", "16-17", "anything else"}) {
            assertThat(booked(null, shift, age)).as(age).isEqualTo(GUARDIAN_FIRST);
            assertThat(booked(sam, shift, age)).as(age).isEqualTo(GUARDIAN_FIRST);
        }
    }

    @Test
    void a_guardians_yes_with_that_group_lets_them_and_with_another_does_not() {
        var me = Binding.person(city.city.partnership(), sam);
        var shift = shifts.shift(5).id();
        var said = new SendInterest(
                "Sam Young", "sam@example.org", null, null, "16-17", null, null, "Pat Young", "pat@example.org");
        var interest = city.as(
                me,
                () -> city.bank.interest().send(city.liveOneOff(city.pantry, 9).id(), said, Locale.UK));
        assertThat(booked(sam, shift, "16-17")).isEqualTo(GUARDIAN_FIRST);

        agreed(interest.id());
        assertThat(booked(sam, shift, "16-17")).isEqualTo("through");
        city.city
                .owner()
                .useHandle(db -> db.execute(
                        "UPDATE volunteering_bank.application_progress SET state = 'withdrew' WHERE id = ?",
                        interest.id()));
        assertThat(booked(sam, shift, "16-17")).as("once it ended").isEqualTo(GUARDIAN_FIRST);
    }

    private static void agreed(UUID application) {
        city.city
                .owner()
                .useHandle(db -> db.execute(
                        "UPDATE volunteering_bank.application_progress SET guardian = 'agreed', held = false WHERE id = ?",
                        application));
    }

    @Test
    void a_teams_member_who_says_yes_and_a_regular_place_are_asked_the_same() {
        var shift = shifts.shift(5);
        var team = city.asGuest(() -> city.bank
                .turns()
                .teams()
                .book(shift.id(), new BookTeam("Class 4", "Jo", "jo@example.org", null, 2), Locale.UK));
        var place = team.places().getFirst().id();
        assertThat(past.tried("", db -> {
                    db.execute(
                            "UPDATE volunteering_bank.booking SET age_band = 'under-16', name = 'Sam' WHERE id = ?",
                            place);
                    return "through";
                }))
                .isEqualTo(GUARDIAN_FIRST);

        var series = shifts.write(shifts.command(shifts.listing(), 3, "weekly", 3));
        assertThat(past.tried("", db -> {
                    past.desk(db, null);
                    db.createUpdate("""
                            INSERT INTO volunteering_bank.regular_place (id, series_id, shift_id, organisation_id, organisation, holder_hash,
                              reference, age_band, name, email, locale, created_at)
                            SELECT gen_random_uuid(), series_id, id, organisation_id, 'pantry', encode(sha256('x'), 'hex'), 'R', 'under-16',
                              'Sam', 'sam@example.org', 'en-GB', core.at() FROM volunteering_bank.shift WHERE id = :id""").bind("id", series.getFirst().id()).execute();
                    return "through";
                }))
                .isEqualTo(GUARDIAN_FIRST);
    }

    @Test
    void without_the_trigger_this_is_noticed() {
        var shift = shifts.shift(5).id();
        assertThat(past.tried("DROP TRIGGER mind_young ON volunteering_bank.booking", db -> {
                    past.desk(db, null);
                    past.book(db, shift, "under-16", null);
                    return "through";
                }))
                .isEqualTo("through");
    }
}
