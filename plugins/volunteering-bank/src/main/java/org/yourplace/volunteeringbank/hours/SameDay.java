package org.yourplace.volunteeringbank.hours;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.ledger.Contribution;

/**
 * Hours of one person with one organisation on one day that are told apart by what they were for. Of one listing and day there is one
 * contribution; whether others of that day are the same hours told in other words, somebody who was there has to say.
 */
final class SameDay {
    private static final String GIVER = """
            (o.person_id = c.person_id OR o.holder_hash = c.holder_hash
              OR (o.address_hash = c.address_hash AND lower(trim(o.name)) = lower(trim(c.name))))""";
    private static final String CONFIRMED = """
            SELECT c.id, sum(o.amount) AS minutes FROM core.contribution c
            JOIN core.contribution o ON o.tenant_id = c.tenant_id AND o.day = c.day AND o.organisation_id = c.organisation_id AND o.id <> c.id
              AND o.party = 'host' AND o.kind = 'hours' AND o.state = 'confirmed' AND (o.given_how = 'self' OR c.given_how = 'self') AND """ + GIVER + """
             WHERE c.id = ANY (:ids) AND c.party = 'host' AND c.state <> 'confirmed' AND c.tenant_id = core.tenant() GROUP BY c.id""";
    private static final String TOLD = """
            SELECT EXISTS (SELECT FROM core.contribution o, (SELECT CAST(:person AS uuid) AS person_id, :holder AS holder_hash,
                core.address_hash(:address) AS address_hash, :name AS name) c
              WHERE o.tenant_id = core.tenant() AND o.day = :day AND o.organisation_id = :organisation AND o.party = 'host'
                AND o.kind = 'hours' AND o.state = 'confirmed' AND o.given_how = 'self'
                AND o.object_id IS DISTINCT FROM CAST(:object AS uuid) AND """ + GIVER + ")";
    private static final String LOCK = """
            SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended('hours ' || :organisation || ' ' || :day, 37))) locked""";

    private SameDay() {}

    /** For each that is not confirmed, the minutes confirmed besides; left out where there are none. */
    static Map<UUID, Long> confirmed(Tx tx, Collection<UUID> ids) {
        var found = new HashMap<UUID, Long>();
        tx.sql()
                .createQuery(CONFIRMED)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> Map.entry(row.getObject("id", UUID.class), row.getLong("minutes")))
                .forEach(one -> found.put(one.getKey(), one.getValue()));
        return found;
    }

    static List<Hours> beside(Tx tx, List<Hours> hours) {
        var minutes = confirmed(tx, hours.stream().map(Hours::id).toList());
        return hours.stream()
                .map(one -> one.beside(minutes.getOrDefault(one.id(), 0L)))
                .toList();
    }

    /** Whether hours that the giver logged are confirmed for that day with another listing, or with none. */
    static boolean told(Tx tx, Contribution given) {
        lock(tx, given.organisation(), given.day().toString());
        var giver = given.giver();
        return tx.sql()
                .createQuery(TOLD)
                .bind("person", giver.person() == null ? null : giver.person().toString())
                .bind("holder", giver.holder())
                .bind("address", giver.address())
                .bind("name", giver.name())
                .bind("day", given.day())
                .bind("organisation", given.organisation())
                .bind("object", given.object() == null ? null : given.object().toString())
                .mapTo(Boolean.class)
                .one();
    }

    /**
     * The days of several hours, for who writes about all of them at once: each once, and for everybody in the same order. Without it two
     * who confirm the same hours in another order would wait for each other for ever.
     */
    static void lock(Tx tx, Stream<Day> days) {
        days.distinct()
                .sorted(Comparator.comparing(Day::organisation).thenComparing(Day::day))
                .forEach(one -> lock(tx, one.organisation(), one.day().toString()));
    }

    /** What hours are told apart within. */
    record Day(UUID organisation, LocalDate day) {}

    /** Two who say yes at once to hours of one day do it one after the other. */
    static void lock(Tx tx, UUID organisation, String day) {
        tx.sql()
                .createQuery(LOCK)
                .bind("organisation", organisation.toString())
                .bind("day", day)
                .mapTo(Integer.class)
                .one();
    }
}
