package org.yourplace.volunteeringbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.application.AnswerPerson;

/**
 * What no policy can say, the bank's triggers say: nobody gets a place that is not there, and nobody speaks for a group that they do not
 * support. Each is tried by SQL as the application's role, past every service; then what it rests on is taken out to see that the trial
 * notices.
 */
class TriggersIT {
    private static final String FULL = "YP010";
    private static final String ABSENT = "YP003";
    private static final String THROUGH = "00000";

    private static BankCity bank;
    private static UUID dated;
    private static UUID regular;
    private static UUID secondOfRegular;
    private static UUID submitted;
    private static UUID waiting;

    /** Becomes the application's role and tries something. */
    private interface Attempt {
        void on(Handle db);
    }

    @BeforeAll
    static void two_full_listings_one_to_check_and_somebody_waiting() {
        bank = new BankCity();
        dated = bank.liveOneOff(bank.pantry, 1).id();
        interested(dated);
        regular = bank.live(bank.pantry, Listings.of("Friday driver").places(1).command())
                .id();
        var first = interested(regular);
        secondOfRegular = interested(regular);
        bank.as(bank.pantry, () -> bank.bank.people().answer(first, new AnswerPerson("started", null)));
        submitted =
                bank.live(bank.kettle, Listings.of("Host the kettle").command()).id();
        waiting = interested(bank.liveOneOff(bank.pantry, 5).id());
    }

    private static UUID interested(UUID listing) {
        return bank.asGuest(() -> bank.bank.interest().send(listing, BankCity.amina(), BankCity.english()))
                .id();
    }

    private static void enter(Handle db, Tenant desk) {
        db.execute("SET LOCAL ROLE yp_app");
        db.createQuery(
                        "SELECT core.enter(:partnership, 'public', NULL, :desk, NULL, NULL, NULL, NULL, '2026-06-01T09:00Z', false)::text")
                .bind("partnership", bank.city.partnership().id())
                .bind("desk", desk.id())
                .mapTo(String.class)
                .one();
    }

    private static void enterAsMember(Handle db, Tenant tenant) {
        var identity = bank.city.person(Role.COORDINATOR, tenant);
        db.execute("SET LOCAL ROLE yp_app");
        db.createQuery(
                        "SELECT core.enter(:partnership, 'tenant', :tenant, NULL, :credential, :version, NULL, NULL, '2026-06-01T09:00Z', false)::text")
                .bind("partnership", bank.city.partnership().id())
                .bind("tenant", tenant.id())
                .bind("credential", identity.credential())
                .bind("version", identity.version())
                .mapTo(String.class)
                .one();
    }

    private static void oneMoreGuest(Handle db) {
        enter(db, bank.pantry);
        db.execute("""
                INSERT INTO volunteering_bank.application (id, opportunity_id, organisation_id, title, slug, organisation, holder_hash,
                  reference, reply_by, age_band, name, email, locale, created_at)
                SELECT gen_random_uuid(), id, organisation_id, title, slug, 'pantry', encode(sha256('one more'), 'hex'), 'R', '2026-06-08',
                  '18-plus', 'One More', 'one@example.org', 'en-GB', core.at() FROM volunteering_bank.opportunity WHERE id = ?""", dated);
    }

    private static void oneMoreStarts(Handle db) {
        enterAsMember(db, bank.pantry);
        db.execute("""
                INSERT INTO volunteering_bank.application_step (id, audience_id, application_id, organisation_id, state, at, by_kind)
                SELECT gen_random_uuid(), core.tenant(), id, organisation_id, 'started', core.at(), 'organisation'
                FROM volunteering_bank.application_progress WHERE id = ?""", secondOfRegular);
    }

    private static void strangerApproves(Handle db) {
        enterAsMember(db, bank.stranger);
        db.execute(
                "INSERT INTO volunteering_bank.listing_check (id, opportunity_id, opportunity_tenant, verdict, checked_at) VALUES (gen_random_uuid(), ?, ?, 'approve', core.at())",
                submitted,
                bank.kettle.id());
    }

    private static void strangerAnswers(Handle db) {
        enterAsMember(db, bank.stranger);
        db.execute(
                "INSERT INTO volunteering_bank.supporter_word (id, application_id, application_tenant, word, state, said_at) VALUES (gen_random_uuid(), ?, ?, 'answered-for', 'not-this-time', core.at())",
                waiting,
                bank.pantry.id());
    }

    private static final Map<String, Attempt> ATTEMPTS = attempts();

    private static Map<String, Attempt> attempts() {
        var attempts = new LinkedHashMap<String, Attempt>();
        attempts.put("a guest takes a place that is not there", TriggersIT::oneMoreGuest);
        attempts.put("an organisation starts one more than it has places", TriggersIT::oneMoreStarts);
        attempts.put("a stranger approves a listing", TriggersIT::strangerApproves);
        attempts.put("a stranger answers for a group", TriggersIT::strangerAnswers);
        return attempts;
    }

    /** The SQLSTATE that stopped an attempt, {@link #THROUGH} when nothing did; nothing of it stays. */
    private static String tried(String mutation, Attempt attempt) {
        return bank.city.embedded().jdbi("postgres").withHandle(db -> {
            db.begin();
            try {
                if (!mutation.isEmpty()) {
                    db.execute(mutation);
                }
                attempt.on(db);
                return THROUGH;
            } catch (RuntimeException stopped) {
                return state(stopped);
            } finally {
                db.rollback();
            }
        });
    }

    private static String state(Throwable stopped) {
        for (var cause = stopped; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused.getSQLState();
            }
        }
        throw new IllegalStateException(stopped);
    }

    @Test
    void nobody_gets_a_place_that_is_not_there_or_speaks_for_a_group_that_they_do_not_support() {
        assertThat(tried("", TriggersIT::oneMoreGuest)).isEqualTo(FULL);
        assertThat(tried("", TriggersIT::oneMoreStarts)).isEqualTo(FULL);
        assertThat(tried("", TriggersIT::strangerApproves)).isEqualTo(ABSENT);
        assertThat(tried("", TriggersIT::strangerAnswers)).isEqualTo(ABSENT);
    }

    @Test
    void without_the_seat_trigger_or_the_test_for_support_this_is_noticed() {
        var mutants = new LinkedHashMap<String, String>();
        mutants.put("seat trigger removed", "DROP TRIGGER take_step ON volunteering_bank.application_step");
        mutants.put("trail trigger removed", "DROP TRIGGER open_trail ON volunteering_bank.application");
        mutants.put(
                "seat trigger without its condition",
                without("take_step", "(places IS NULL OR taken < places)", "true"));
        mutants.put(
                "check carried without support",
                without(
                        "carry_check",
                        "NOT volunteering_bank.supports(NEW.tenant_id, NEW.opportunity_tenant)",
                        "false"));
        mutants.put(
                "word carried without support",
                without(
                        "carry_word",
                        "NOT volunteering_bank.supports(NEW.tenant_id, NEW.application_tenant)",
                        "false"));

        mutants.forEach((mutant, sql) -> {
            var catchers = ATTEMPTS.entrySet().stream()
                    .filter(attempt -> tried(sql, attempt.getValue()).equals(THROUGH))
                    .map(Map.Entry::getKey)
                    .toList();
            System.out.println("mutant volunteering_bank " + mutant + " -> " + catchers);
            assertThat(catchers).as(mutant).isNotEmpty();
        });
    }

    private static String without(String function, String guard, String instead) {
        var whole =
                bank.look(String.class, "SELECT pg_get_functiondef(to_regproc(?))", "volunteering_bank." + function);
        assertThat(whole).contains(guard);
        return whole.replace(guard, instead);
    }
}
