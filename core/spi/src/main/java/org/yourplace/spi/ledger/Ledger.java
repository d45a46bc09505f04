package org.yourplace.spi.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;

/**
 * The contribution ledger: who gave what to whom, where, and by whose word. Nothing in it is ever changed; what happens is appended, and a
 * correction is a counter-entry and a new entry. A contribution is counted once. The giver and the host
 * may speak of it, each in their own name; nobody confirms what they gave themselves. What is said twice counts once. Each feature sees
 * the contributions of its own kind of work.
 *
 * @since 1.2
 */
public interface Ledger {
    /**
     * Writes down what the asking person (or the holder of a guest's secret) gave; it waits for the host's word.
     *
     * @return the id; that of the one that stands, when the occasion is written down already
     */
    UUID log(Tx tx, Contribution given);

    /**
     * Writes down what the asking tenant was given, which confirms it; when who asks is the giver, somebody else has to.
     *
     * @param how {@code ORGANISATION}, {@code ROLL_CALL} or {@code IMPORT}
     * @return the id; that of the one that stands, when the occasion is written down already
     */
    UUID receive(Tx tx, Contribution given, How how);

    /**
     * The same when it was the giver who wrote it down for the tenant, as work after commit knows and the ledger cannot see: somebody else
     * of the tenant has to confirm it.
     */
    UUID receiveOwn(Tx tx, Contribution given, How how);

    /** The host's yes. */
    Standing confirm(Tx tx, UUID id);

    /** Either side says that it was not so. */
    Standing dispute(Tx tx, UUID id, String reason);

    /** Puts it right: the host's word confirms, the giver's waits for the host's again. */
    Standing correct(Tx tx, UUID id, long amount, @Nullable String reason);

    /** Whoever wrote it down takes it back. */
    Standing withdraw(Tx tx, UUID id);

    /** What was logged for the asking tenant before an instant, and still waits, stays self-reported. Gives how many, at most 1,000. */
    int lapse(Tx tx, Instant before);

    /** Makes what was given with the present guest's secret the asking person's; gives how many. */
    int adopt(Tx tx);

    /** One that the asking person gave or the asking tenant was given. */
    Optional<Given> find(Tx tx, UUID id);

    /** What happened to it, oldest first. */
    List<Entry> entries(Tx tx, UUID id);

    /** The latest day first. */
    Slice<Given> list(Tx tx, Asked asked, int limit, @Nullable String after);

    /** Of one kind, all together. */
    Totals totals(Tx tx, Kind kind, Asked asked);

    /**
     * What each person gave to the asking tenant. Two records of one person that were made one count as one.
     *
     * @return by the id of the member's record, or of the account, or the hash of a guest's secret
     */
    Map<String, Totals> byPerson(Tx tx, Kind kind, Asked asked);

    /** The whole partnership's, by area, each contribution once; for members of its organisations. It tells no person. */
    List<AreaTotals> city(Tx tx, LocalDate from, LocalDate until);

    /** What has waited since before an instant for the word of each organisation that the asking tenant supports, or of its own. No names. */
    List<Waiting> waiting(Tx tx, Instant before);

    /** An organisation that owes its word on so many contributions. */
    record Waiting(long tenant, UUID organisationId, String organisation, int count, long amount, Instant oldest) {}
}
