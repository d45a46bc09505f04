package org.yourplace.volunteeringbank.shift;

import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.who.Role;
import org.yourplace.volunteeringbank.BankCity;

/** Tries things by SQL as the application's role, past every service. Nothing of it stays. */
final class PastServices {
    private final BankCity city;
    private final Identity coordinator;

    PastServices(BankCity city) {
        this.city = city;
        coordinator = city.city.person(Role.COORDINATOR, city.pantry);
    }

    /**
     * What comes of an attempt: its own words, or the SQLSTATE that stopped it.
     *
     * @param mutation done first, by somebody who may do anything; empty for none
     */
    String tried(String mutation, Function<Handle, String> attempt) {
        return city.city.embedded().jdbi("postgres").withHandle(db -> {
            db.begin();
            try {
                if (!mutation.isEmpty()) {
                    db.execute(mutation);
                }
                return attempt.apply(db);
            } catch (RuntimeException stopped) {
                return state(stopped);
            } finally {
                db.rollback();
            }
        });
    }

    /** Somebody at the pantry's desk. */
    void desk(Handle db, @Nullable Identity person) {
        enter(db, person == null ? "public" : "person", null, city.pantry.id(), person);
    }

    /** A coordinator of the pantry. */
    void member(Handle db) {
        enter(db, "tenant", city.pantry.id(), null, coordinator);
    }

    private void enter(Handle db, String kind, @Nullable Long tenant, @Nullable Long desk, @Nullable Identity person) {
        db.execute("SET LOCAL ROLE yp_app");
        db.createQuery(
                        "SELECT core.enter(:partnership, :kind, CAST(:tenant AS bigint), CAST(:desk AS bigint), :credential, :version, NULL,"
                                + " NULL, '2026-06-01T09:00Z', false)::text")
                .bind("partnership", city.city.partnership().id())
                .bind("kind", kind)
                .bind("tenant", tenant)
                .bind("desk", desk)
                .bind("credential", person == null ? null : person.credential())
                .bind("version", person == null ? null : person.version())
                .mapTo(String.class)
                .one();
    }

    /** Books a place as a service does that asks nothing. */
    UUID book(Handle db, UUID shift, String age, @Nullable UUID team) {
        var id = UUID.randomUUID();
        db.createUpdate("""
                        INSERT INTO volunteering_bank.booking (id, shift_id, organisation_id, organisation, team_id, person_id, holder_hash,
                          reference, age_band, name, email, locale, created_at)
                        SELECT :id, s.id, s.organisation_id, 'pantry', CAST(:team AS uuid), core.me(),
                          encode(sha256(convert_to(CAST(:id AS text), 'UTF8')), 'hex'), 'R',
                          :age, 'Somebody', CAST(:id AS text) || '@example.org', 'en-GB', core.at()
                        FROM volunteering_bank.shift s WHERE s.id = :shift""")
                .bind("id", id)
                .bind("team", team == null ? null : team.toString())
                .bind("age", age)
                .bind("shift", shift)
                .execute();
        return id;
    }

    void step(Handle db, UUID booking, UUID shift, String state) {
        step(db, booking, shift, state, null);
    }

    /** A step of the organisation's, as a service writes it that asks nothing. */
    void step(Handle db, UUID booking, UUID shift, String state, @Nullable Integer minutes) {
        db.createUpdate("""
                        INSERT INTO volunteering_bank.booking_step (id, booking_id, shift_id, organisation_id, state, minutes, at, by_kind)
                        SELECT gen_random_uuid(), :booking, :shift, s.organisation_id, :state, :minutes, core.at(), 'organisation'
                        FROM volunteering_bank.shift s WHERE s.id = :shift""")
                .bind("booking", booking)
                .bind("shift", shift)
                .bind("state", state)
                .bind("minutes", minutes)
                .execute();
    }

    /** Somebody's own word, which only the functions of the schema write. */
    void own(Handle db, UUID booking, UUID shift, String state) {
        db.execute("RESET ROLE");
        db.execute("SET LOCAL ROLE yp_desk");
        db.createUpdate("""
                        INSERT INTO volunteering_bank.booking_step (id, tenant_id, audience_id, booking_id, shift_id, organisation_id, state, at, by_kind)
                        SELECT gen_random_uuid(), s.tenant_id, s.tenant_id, :booking, s.id, s.organisation_id, :state, core.at(), 'person'
                        FROM volunteering_bank.shift s WHERE s.id = :shift""")
                .bind("booking", booking)
                .bind("shift", shift)
                .bind("state", state)
                .execute();
        db.execute("RESET ROLE");
    }

    /** How a shift and those on it stand: what counts and what is written down. */
    String stands(Handle db, UUID shift) {
        db.execute("RESET ROLE");
        return db.createQuery("""
                        SELECT s.taken || '+' || s.waiting || ' line ' || s.line || ': ' || coalesce((SELECT string_agg(b.state || '#' || b.line
                          || coalesce(' ' || b.said_by, '') || coalesce(' ' || b.minutes || ' minutes', '') || ' told ' || b.told_sequence
                          || ' steps ' || (SELECT count(*) FROM volunteering_bank.booking_step p WHERE p.booking_id = b.id), ', ' ORDER BY b.line, b.state)
                          FROM volunteering_bank.booking b WHERE b.shift_id = s.id), 'nobody')
                        FROM volunteering_bank.shift s WHERE s.id = :id""").bind("id", shift).mapTo(String.class).one();
    }

    static String state(Throwable stopped) {
        for (var cause = stopped; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused) {
                return refused.getSQLState();
            }
        }
        throw new IllegalStateException(stopped);
    }

    /** A function with a part of it said otherwise. */
    String without(String function, String part, String instead) {
        var whole =
                city.look(String.class, "SELECT pg_get_functiondef(to_regproc(?))", "volunteering_bank." + function);
        if (!whole.contains(part)) {
            throw new AssertionError(function + " does not say " + part);
        }
        return whole.replace(part, instead);
    }
}
