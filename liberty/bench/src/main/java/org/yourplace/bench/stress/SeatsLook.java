package org.yourplace.bench.stress;

import org.yourplace.testing.TestCity;

/** What may not be after a storm of bookings, counted in the rows themselves. */
record SeatsLook(TestCity city) {

    /** Shifts with more places given than there are. */
    long over() {
        return shifts("taken > capacity OR capacity < (SELECT count(*) FROM volunteering_bank.booking b"
                + " WHERE b.shift_id = s.id AND b.seat)");
    }

    /** People with two places at one shift. */
    long twice() {
        return look("SELECT count(*) FROM (SELECT FROM volunteering_bank.booking WHERE state IN ('booked', 'waiting')"
                + " GROUP BY shift_id, email HAVING count(*) > 1) twice");
    }

    /** Shifts with a free place while somebody waits. */
    long unfilled() {
        return shifts("waiting > 0 AND taken < capacity");
    }

    /** Shifts whose counts are not those of their bookings. */
    long miscounted() {
        return shifts("taken <> (SELECT count(*) FROM volunteering_bank.booking b WHERE b.shift_id = s.id AND b.seat)"
                + " OR waiting <> (SELECT count(*) FROM volunteering_bank.booking b WHERE b.shift_id = s.id"
                + " AND b.state = 'waiting')");
    }

    /** Shifts where somebody has a place and another waits who came first. */
    long overtaken() {
        return shifts("EXISTS (SELECT FROM volunteering_bank.booking b JOIN volunteering_bank.booking w"
                + " ON w.shift_id = b.shift_id AND w.state = 'waiting' AND w.line < b.line"
                + " WHERE b.shift_id = s.id AND b.seat)");
    }

    private long shifts(String which) {
        return look("SELECT count(*) FROM volunteering_bank.shift s WHERE " + which);
    }

    private long look(String sql) {
        return city.owner()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
