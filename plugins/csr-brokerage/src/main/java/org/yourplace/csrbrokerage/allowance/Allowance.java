package org.yourplace.csrbrokerage.allowance;

import java.time.LocalDate;

/**
 * What somebody may take off in one year from one pot, in minutes.
 *
 * @param pot paid or unpaid
 * @param yearUntil first day of the next year
 * @param carried in from the year before; below nothing: out to the next
 */
public record Allowance(
        String pot,
        LocalDate yearFrom,
        LocalDate yearUntil,
        int granted,
        int carried,
        int booked,
        int taken,
        int givenBack,
        int expired) {
    public int left() {
        return granted + carried - booked - taken - expired;
    }

    /** Everything there was to take, such as the 21 hours of "left of 21 hours". */
    public int all() {
        return granted + carried;
    }
}
