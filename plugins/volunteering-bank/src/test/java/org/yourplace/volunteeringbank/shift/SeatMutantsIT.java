package org.yourplace.volunteeringbank.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What {@code take_place} and {@code move_booking} say is tried by SQL past every service; then each part of them is taken out, one at a
 * time, to see that a trial notices. Not among the mutants, because they change nothing that anybody could see: the tenant in the
 * functions' conditions (ids are no tenant's twice) and the lock of the booking's row (whoever touches it holds the shift's first).
 */
class SeatMutantsIT {
    private static final String ABSENT = "YP003";
    private static final String FULL = "YP010";
    private static final String SETTLED = "YP011";
    private static final String WAITS_FOR_LOCK = "55P03";

    private static SeatTrials trials;
    private static PastServices past;

    @BeforeAll
    static void shifts_in_every_state() {
        trials = new SeatTrials(new Shifts());
        past = trials.past();
    }

    @Test
    void a_place_is_taken_once_and_in_order_and_a_team_holds_its_own() {
        assertThat(outcomes(trials.taking()))
                .containsEntry(
                        "a full shift",
                        "1+2 line 3: booked#1 told 0 steps 1, waiting#2 told 0 steps 1, waiting#3 told 0 steps 1")
                .containsEntry(
                        "a shift that is just full", "1+1 line 2: booked#1 told 0 steps 1, waiting#2 told 0 steps 1")
                .containsEntry("an empty shift", "1+0 line 1: booked#1 told 0 steps 1")
                .containsEntry(
                        "a free place while others wait",
                        "1+2 line 3: booked#1 told 0 steps 1, waiting#2 told 0 steps 1, waiting#3 told 0 steps 1")
                .containsEntry("a shift that is off", ABSENT)
                .containsEntry("a full shift without a line", FULL)
                .containsEntry("a shift that moved before", "1+0 line 1: booked#1 told 1 steps 1")
                .containsEntry("one more than a team asked for", ABSENT)
                .containsEntry("a team's place at another shift", ABSENT)
                .containsEntry("a place of somebody else's team", ABSENT);
    }

    @Test
    void a_place_moves_on_only_as_it_can_and_goes_to_who_waits_longest() {
        assertThat(outcomes(trials.moving()))
                .containsEntry(
                        "a place is given back",
                        "1+0 line 2: cancelled#1 organisation told 0 steps 2, booked#2 told 0 steps 2")
                .containsEntry(
                        "a number in the line is given back",
                        "1+0 line 2: booked#1 told 0 steps 1, cancelled#2 organisation told 0 steps 2")
                .containsEntry(
                        "a place is given back and two wait",
                        "1+1 line 3: cancelled#1 organisation told 0 steps 2, booked#2 told 0 steps 2, waiting#3 told 0 steps 1")
                .containsEntry("who gave it back comes", SETTLED)
                .containsEntry("who waits comes", SETTLED)
                .containsEntry("the same twice", SETTLED)
                .containsEntry("who did not come checks in", SETTLED)
                .containsEntry("who came gives it back", SETTLED)
                .containsEntry("a place of another shift", ABSENT)
                .containsEntry(
                        "who came for how long",
                        "1+1 line 2: attended#1 organisation 45 minutes told 0 steps 3, waiting#2 told 0 steps 1")
                .containsEntry("while another moves the shift", WAITS_FOR_LOCK);
    }

    private static Map<String, String> outcomes(Map<String, Function<Handle, String>> attempts) {
        var outcomes = new LinkedHashMap<String, String>();
        attempts.forEach((name, attempt) -> outcomes.put(name, past.tried("", attempt)));
        return outcomes;
    }

    @Test
    void every_part_of_taking_a_place_that_is_taken_out_is_noticed() {
        var function = "take_place";
        var mutants = new LinkedHashMap<String, String>();
        mutants.put("trigger removed", "DROP TRIGGER take_place ON volunteering_bank.booking");
        mutants.put(
                "overtakes the line",
                past.without(function, "waiting = 0 AND taken < capacity THEN", "taken < capacity THEN"));
        mutants.put(
                "places without end",
                past.without(function, "waiting = 0 AND taken < capacity THEN", "waiting = 0 THEN"));
        mutants.put("taken is not counted", past.without(function, "THEN 1 ELSE 0 END,", "THEN 0 ELSE 0 END,"));
        mutants.put("who waits is not counted", past.without(function, "THEN 0 ELSE 1 END", "THEN 0 ELSE 0 END"));
        mutants.put("no number in the line", past.without(function, "line = line + 1", "line = line"));
        mutants.put("a shift that is off", past.without(function, "AND status = 'scheduled' AND (waits", "AND (waits"));
        mutants.put("a line where there is none", past.without(function, "(waits OR", "(true OR"));
        mutants.put("full is absent", past.without(function, "RAISE EXCEPTION 'full' USING ERRCODE = 'YP010'", "NULL"));
        mutants.put("told of a move before", past.without(function, "told_sequence = s.sequence", "told_sequence = 0"));
        mutants.put(
                "everybody has a place",
                past.without(function, "CASE WHEN s.in_line THEN 'waiting' ELSE 'booked' END", "'booked'"));
        mutants.put(
                "nobody has a place",
                past.without(function, "CASE WHEN s.in_line THEN 'waiting' ELSE 'booked' END", "'waiting'"));
        mutants.put(
                "nothing is written down",
                past.without(function, "INSERT INTO volunteering_bank.booking_step", "INSERT INTO pg_temp.forgotten")
                        .replaceFirst(
                                "(?s)^",
                                "CREATE TEMP TABLE forgotten (LIKE volunteering_bank.booking_step); GRANT INSERT ON pg_temp.forgotten TO yp_desk; "));
        mutants.put("a team without a limit", past.without(function, "t.places >= (SELECT", "1000 >= (SELECT"));
        mutants.put("a team anywhere", past.without(function, "AND t.shift_id = NEW.shift_id", ""));
        mutants.put(
                "anybody's team",
                past.without(function, "AND (t.person_id = core.me() OR t.holder_hash = core.holder())", ""));
        noticed(function, mutants, trials.taking());
    }

    @Test
    void every_part_of_moving_a_place_on_that_is_taken_out_is_noticed() {
        var function = "move_booking";
        var mutants = new LinkedHashMap<String, String>();
        mutants.put("trigger removed", "DROP TRIGGER move_booking ON volunteering_bank.booking_step");
        mutants.put(
                "shift not locked",
                past.without(
                        function,
                        "PERFORM FROM volunteering_bank.shift WHERE id = NEW.shift_id AND tenant_id = NEW.tenant_id FOR NO KEY UPDATE;",
                        ""));
        mutants.put(
                "any shift's place",
                past.without(
                        function,
                        "AND tenant_id = NEW.tenant_id AND shift_id = NEW.shift_id",
                        "AND tenant_id = NEW.tenant_id"));
        mutants.put(
                "an absent place",
                past.without(function, "RAISE EXCEPTION 'no such booking' USING ERRCODE = 'YP003'", "NULL"));
        mutants.put("given back comes again", past.without(function, "b.state = 'cancelled' OR", ""));
        mutants.put(
                "who waits comes",
                past.without(function, "(b.state = 'waiting' AND NEW.state <> 'cancelled')", "false"));
        mutants.put("the same twice", past.without(function, "(b.state = NEW.state AND NOT", "(false AND NOT"));
        mutants.put("length said once", past.without(function, " OR b.minutes IS DISTINCT FROM NEW.minutes", ""));
        mutants.put("length forgotten", past.without(function, ", minutes = NEW.minutes", ""));
        mutants.put("checks in after the roll", past.without(function, "AND b.state <> 'booked')", "AND false)"));
        mutants.put(
                "given back after the day", past.without(function, "b.state NOT IN ('booked', 'waiting')", "false"));
        mutants.put("state not kept", past.without(function, "SET state = NEW.state, since", "SET since"));
        mutants.put("whose word not kept", past.without(function, "said_by = NEW.by_kind, ", ""));
        mutants.put("place not freed", past.without(function, "CASE WHEN b.seat THEN 1 ELSE 0 END", "0"));
        mutants.put("line not shortened", past.without(function, "CASE WHEN b.seat THEN 0 ELSE 1 END", "0"));
        mutants.put(
                "nobody moves up",
                past.without(function, "PERFORM volunteering_bank.promote(NEW.shift_id, NEW.tenant_id);", ""));
        mutants.put(
                "the last who waits moves up",
                past.without("promote", "ORDER BY line LIMIT 1", "ORDER BY line DESC LIMIT 1"));
        noticed(function, mutants, trials.moving());
    }

    private static void noticed(
            String function, Map<String, String> mutants, Map<String, Function<Handle, String>> attempts) {
        var usual = outcomes(attempts);
        mutants.forEach((mutant, sql) -> {
            var catchers = attempts.entrySet().stream()
                    .filter(attempt -> !past.tried(sql, attempt.getValue()).equals(usual.get(attempt.getKey())))
                    .map(Map.Entry::getKey)
                    .toList();
            System.out.println("mutant volunteering_bank." + function + ": " + mutant + " -> " + catchers);
            assertThat(catchers).as(mutant).isNotEmpty();
        });
    }
}
