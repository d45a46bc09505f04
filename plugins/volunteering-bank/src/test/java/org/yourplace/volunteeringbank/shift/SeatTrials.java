package org.yourplace.volunteeringbank.shift;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.who.Role;

/** Shifts in every state that places can be taken in or moved on from, and the trials of both. */
final class SeatTrials {
    private final Shifts shifts;
    private final PastServices past;
    private final Identity jo;
    private final Identity stranger;
    private final UUID full;
    private final UUID first;
    private final UUID second;
    private final UUID longest;
    private final UUID firstOfLongest;
    private final UUID justFull;
    private final UUID empty;
    private final UUID off;
    private final UUID withoutLine;
    private final UUID moved;
    private final UUID teams;
    private final UUID team;

    SeatTrials(Shifts shifts) {
        this.shifts = shifts;
        past = new PastServices(shifts.city);
        jo = shifts.city.city.person(Role.MEMBER);
        stranger = shifts.city.city.person(Role.MEMBER);
        full = shifts.shift(1).id();
        first = shifts.book(full).id();
        second = shifts.book(full).id();
        longest = shifts.shift(1).id();
        firstOfLongest = shifts.book(longest).id();
        shifts.book(longest);
        shifts.book(longest);
        justFull = shifts.shift(1).id();
        shifts.book(justFull);
        empty = shifts.shift(2).id();
        off = shifts.shift(2).id();
        withoutLine = withoutLine();
        shifts.book(withoutLine);
        var goes = shifts.shift(2);
        moved = goes.id();
        var city = shifts.city;
        city.as(city.pantry, () -> city.bank.turns().shifts().change(moved, null, Shifts.change(goes, 2, 15, false)));
        city.as(city.pantry, () -> city.bank.turns().shifts().cancel(off, new CancelShift("Flood", null)));
        teams = shifts.shift(9).id();
        team = city.as(Binding.person(city.city.partnership(), jo), () -> city.bank
                        .turns()
                        .teams()
                        .book(teams, new BookTeam("Two", "Jo", "jo@example.org", null, 2), Locale.UK))
                .id();
    }

    private UUID withoutLine() {
        return shifts.write(new WriteShifts(
                        shifts.listing(),
                        Shifts.DAY,
                        LocalTime.of(10, 0),
                        LocalTime.of(12, 0),
                        1,
                        null,
                        null,
                        false,
                        null,
                        null,
                        null,
                        null))
                .getFirst()
                .id();
    }

    PastServices past() {
        return past;
    }

    /** Somebody books. */
    Map<String, Function<Handle, String>> taking() {
        var all = new LinkedHashMap<String, Function<Handle, String>>();
        all.put("a full shift", db -> booked(db, full));
        all.put("a shift that is just full", db -> booked(db, justFull));
        all.put("an empty shift", db -> booked(db, empty));
        all.put("a free place while others wait", db -> {
            unhindered(db, "UPDATE volunteering_bank.shift SET capacity = 2 WHERE id = '" + full + "'");
            return booked(db, full);
        });
        all.put("a shift that is off", db -> {
            past.member(db);
            past.book(db, off, "18-plus", null);
            return past.stands(db, off);
        });
        all.put("a full shift without a line", db -> booked(db, withoutLine));
        all.put("a shift that moved before", db -> booked(db, moved));
        all.put("one more than a team asked for", db -> held(db, jo, teams));
        all.put("a team's place at another shift", db -> {
            unhindered(db, "UPDATE volunteering_bank.team SET places = 9 WHERE id = '" + team + "'");
            return held(db, jo, empty);
        });
        all.put("a place of somebody else's team", db -> {
            unhindered(db, "UPDATE volunteering_bank.team SET places = 9 WHERE id = '" + team + "'");
            return held(db, stranger, teams);
        });
        return all;
    }

    private String booked(Handle db, UUID shift) {
        past.desk(db, null);
        past.book(db, shift, "18-plus", null);
        return past.stands(db, shift);
    }

    private String held(Handle db, @Nullable Identity who, UUID shift) {
        past.desk(db, who);
        past.book(db, shift, "18-plus", team);
        return "through";
    }

    private static void unhindered(Handle db, String sql) {
        db.execute("SET LOCAL session_replication_role = replica");
        db.execute(sql);
        db.execute("SET LOCAL session_replication_role = origin");
    }

    /** Something becomes of a place. */
    Map<String, Function<Handle, String>> moving() {
        var all = new LinkedHashMap<String, Function<Handle, String>>();
        all.put("a place is given back", db -> became(db, first, "cancelled"));
        all.put("a number in the line is given back", db -> became(db, second, "cancelled"));
        all.put("a place is given back and two wait", db -> {
            past.member(db);
            past.step(db, firstOfLongest, longest, "cancelled");
            return past.stands(db, longest);
        });
        all.put("who gave it back comes", db -> became(db, first, "cancelled", "attended"));
        all.put("who waits comes", db -> became(db, second, "attended"));
        all.put("the same twice", db -> became(db, first, "attended", "attended"));
        all.put("who did not come checks in", db -> {
            became(db, first, "no-show");
            past.own(db, first, full, "attended");
            return past.stands(db, full);
        });
        all.put("who came gives it back", db -> became(db, first, "attended", "cancelled"));
        all.put("a place of another shift", db -> {
            past.member(db);
            past.step(db, first, empty, "attended");
            return past.stands(db, empty);
        });
        all.put("who came for how long", db -> {
            past.member(db);
            past.step(db, first, full, "attended", 90);
            past.step(db, first, full, "attended", 45);
            return past.stands(db, full);
        });
        all.put("while another moves the shift", this::whileHeld);
        return all;
    }

    private String became(Handle db, UUID place, String... states) {
        past.member(db);
        for (var state : states) {
            past.step(db, place, full, state);
        }
        return past.stands(db, full);
    }

    /** Another has the shift's row; whoever moves a place on waits for them, even when the shift itself is not written. */
    private String whileHeld(Handle db) {
        return shifts.city.city.embedded().jdbi("postgres").inTransaction(other -> {
            other.execute("SELECT FROM volunteering_bank.shift WHERE id = ? FOR NO KEY UPDATE", full);
            db.execute("SET LOCAL lock_timeout = '300ms'");
            return became(db, first, "attended");
        });
    }
}
