package org.yourplace.platform.data;

import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/**
 * Runs each use case in one JTA transaction for whoever is asking. When the database says that the caller's rights have changed, the
 * identity is looked up anew and the work runs once more: nothing had been done yet. Whoever has just lost the permission that they were
 * let in for is refused instead.
 */
public final class JtaDatabase implements Database {
    /** Looks a stale identity up again; empty when its credential is dead. */
    @FunctionalInterface
    public interface Refresh {
        Optional<Identity> again(Identity stale);
    }

    private final Supplier<UserTransaction> transactions;
    private final Jdbi jdbi;
    private final @Nullable EntityManagerFactory entities;
    private final Bindings bindings;
    private final Clock clock;
    private final Refresh refresh;

    /**
     * @param jdbi on a {@link BoundDataSource}
     * @param entities the feature's persistence unit on the same data source; absent when it has no entities
     */
    public JtaDatabase(
            Supplier<UserTransaction> transactions,
            Jdbi jdbi,
            @Nullable EntityManagerFactory entities,
            Bindings bindings,
            Clock clock,
            Refresh refresh) {
        this.transactions = transactions;
        this.jdbi = jdbi;
        this.entities = entities;
        this.bindings = bindings;
        this.clock = clock;
        this.refresh = refresh;
    }

    /** The same database with a feature's persistence unit. */
    public JtaDatabase with(EntityManagerFactory unit) {
        return new JtaDatabase(transactions, jdbi, unit, bindings, clock, refresh);
    }

    @Override
    public <T> T read(Work<T> work) {
        return run(null, true, work);
    }

    @Override
    public <T> T write(Work<T> work) {
        return run(null, false, work);
    }

    @Override
    public <T> T atDesk(long tenant, Work<T> work) {
        return run(tenant, false, work);
    }

    private <T> T run(@Nullable Long desk, boolean readOnly, Work<T> work) {
        var asking = bindings.current();
        try {
            return once(asking, desk, readOnly, work);
        } catch (RuntimeException thrown) {
            var identity = asking.identity();
            if (identity != null && Refusals.credentialDead(thrown)) {
                // looked up anew, so that this node stops taking it for live
                refresh.again(identity);
            }
            if (identity == null || !Refusals.rightsChanged(thrown)) {
                throw Refusals.translated(thrown);
            }
            var fresh = refresh.again(identity).orElseThrow(Refusals::signInAgain);
            if (!bindings.stillMay(asking.with(fresh))) {
                throw new DomainException(CoreError.FORBIDDEN);
            }
            return bindings.call(asking.with(fresh), () -> {
                try {
                    return once(bindings.current(), desk, readOnly, work);
                } catch (RuntimeException again) {
                    throw Refusals.translated(again);
                }
            });
        } finally {
            bindings.relyOnNothing();
        }
    }

    private <T> T once(Binding asking, @Nullable Long desk, boolean readOnly, Work<T> work) {
        var transaction = transactions.get();
        Unit.open(new Unit(asking, desk, clock.instant(), readOnly));
        try {
            transaction.begin();
            try (var tx = new OpenTx(jdbi, entities, asking)) {
                var result = work.in(tx);
                tx.flush();
                commit(transaction);
                return result;
            } finally {
                if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                    transaction.rollback();
                }
            }
        } catch (NotSupportedException | SystemException broken) {
            throw new IllegalStateException(broken);
        } finally {
            Unit.close();
        }
    }

    private static void commit(UserTransaction transaction) throws SystemException {
        try {
            transaction.commit();
        } catch (RollbackException
                | jakarta.transaction.HeuristicMixedException
                | jakarta.transaction.HeuristicRollbackException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
