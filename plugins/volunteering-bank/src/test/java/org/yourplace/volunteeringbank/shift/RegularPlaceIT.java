package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.volunteeringbank.shift.Shifts.refusedAs;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.who.Binding;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.VolunteeringError;

/** What a pause gives back comes again, and nothing else does. */
class RegularPlaceIT {
    private static Shifts shifts;
    private static BankCity city;

    @BeforeAll
    static void a_city() {
        shifts = new Shifts();
        city = shifts.city;
    }

    private static List<ShiftDetails> series(int capacity, boolean waits) {
        return shifts.write(new WriteShifts(
                shifts.listing(),
                Shifts.DAY,
                LocalTime.of(10, 0),
                LocalTime.of(12, 0),
                capacity,
                "weekly",
                4,
                waits,
                null,
                null,
                null,
                null));
    }

    private static List<UUID> booked(Binding who) {
        return city.as(who, () -> city.bank.turns().bookings().mine()).stream()
                .filter(one -> one.state().equals("booked"))
                .map(MyPlace::shiftId)
                .toList();
    }

    private static UUID regular(Binding who) {
        return city.as(who, () -> city.bank.turns().bookings().regular())
                .getFirst()
                .id();
    }

    private static void pause(Binding who, LocalDate from, LocalDate resumes) {
        var regular = regular(who);
        city.city.run(who, () -> city.bank.turns().regular().pause(regular, new PausePlace(from, resumes, null)));
    }

    private static void resume(Binding who) {
        var regular = regular(who);
        city.city.run(who, () -> city.bank.turns().regular().resume(regular, null));
    }

    @Test
    void what_the_person_or_the_organisation_gave_up_does_not_come_back_with_a_pause() {
        var series = series(3, true);
        var me = city.city.person();
        var first = shifts.book(me, series.getFirst().id(), Shifts.everyTime());
        city.as(me, () -> city.bank.turns().bookings().cancel(first.id(), null));
        var second = city.as(me, () -> city.bank.turns().bookings().mine()).stream()
                .filter(one -> one.shiftId().equals(series.get(1).id()))
                .findFirst()
                .orElseThrow();
        city.as(
                city.pantry,
                () -> city.bank.turns().roll().mark(second.shiftId(), second.id(), new MarkRoll("cancelled", null)));

        pause(me, Shifts.DAY.plusDays(8), Shifts.DAY.plusDays(15));
        assertThat(booked(me)).containsExactly(series.get(3).id());
        resume(me);

        assertThat(booked(me))
                .containsExactlyInAnyOrder(series.get(2).id(), series.get(3).id());
    }

    @Test
    void one_pause_at_a_time_and_another_once_it_is_over() {
        var series = series(3, true);
        var me = city.city.person();
        shifts.book(me, series.getFirst().id(), Shifts.everyTime());
        pause(me, Shifts.DAY, Shifts.DAY.plusDays(7));

        refusedAs(VolunteeringError.ALREADY_PAUSED, () -> {
            pause(me, Shifts.DAY.plusDays(14), Shifts.DAY.plusDays(21));
            return true;
        });
        assertThat(booked(me)).hasSize(3).doesNotContain(series.get(0).id());

        var later = me.at(Shifts.DAY.plusDays(7).atTime(6, 0).toInstant(java.time.ZoneOffset.UTC));
        pause(later, Shifts.DAY.plusDays(14), Shifts.DAY.plusDays(21));
        assertThat(booked(later))
                .containsExactlyInAnyOrder(series.get(1).id(), series.get(3).id());
        resume(later.at(BankCity.NOW.plus(Duration.ofDays(20))));
        assertThat(booked(later)).hasSize(3);
    }

    @Test
    void a_full_shift_without_a_line_stands_in_nobodys_way() {
        var series = series(1, false);
        var me = city.city.person();
        shifts.book(me, series.getFirst().id(), Shifts.everyTime());
        pause(me, Shifts.DAY, Shifts.DAY.plusDays(14));
        shifts.book(series.get(1).id());

        resume(me);

        assertThat(booked(me))
                .containsExactlyInAnyOrder(
                        series.get(0).id(), series.get(2).id(), series.get(3).id());
    }

    @Test
    void a_shift_too_small_for_its_regulars_is_added_all_the_same() {
        var series = series(2, true);
        var one = city.city.person();
        var other = city.city.person();
        shifts.book(one, series.getFirst().id(), Shifts.everyTime());
        shifts.book(other, series.getFirst().id(), Shifts.everyTime());
        var added = UUID.randomUUID();
        city.as(city.pantry, () -> city.core.database().write(tx -> tx.sql()
                .createUpdate("""
                        INSERT INTO volunteering_bank.shift (id, opportunity_id, organisation_id, series_id, starts, ends, capacity, waits, created_at, updated_at)
                        SELECT :id, opportunity_id, organisation_id, series_id, starts + interval '70 days', ends + interval '70 days', 1, false,
                          core.at(), core.at() FROM volunteering_bank.shift WHERE id = :first""")
                .bind("id", added)
                .bind("first", series.getFirst().id())
                .execute()));

        assertThat(booked(one)).contains(added);
        assertThat(booked(other)).doesNotContain(added);
    }
}
