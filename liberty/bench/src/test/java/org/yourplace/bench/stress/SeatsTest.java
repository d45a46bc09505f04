package org.yourplace.bench.stress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeatsTest {

    /** A tenth of what {@code liberty/bench/stress seats} does. */
    @Test
    void two_hundred_clients_get_exactly_the_places_there_are_in_the_order_of_the_line() throws InterruptedException {
        var seats = Seats.run(Seats.Plan.of(2_000));

        System.out.println("FIGURE " + seats);
        assertThat(seats.over()).as("shifts over capacity").isZero();
        assertThat(seats.twice()).as("people twice").isZero();
        assertThat(seats.unfilled()).as("seats lost").isZero();
        assertThat(seats.miscounted()).as("miscounted").isZero();
        assertThat(seats.overtaken()).as("overtaken").isZero();
        assertThat(seats.killed()).isPositive();
        assertThat(seats.cancelled()).isPositive();
        assertThat(seats.booked() + seats.waited()).isGreaterThan(500);
    }
}
