package org.yourplace.platform.data;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.data.Visibility;

/** The transaction that is open; entity manager and SQL handle are made when they are first asked for. */
final class OpenTx implements Tx, AutoCloseable {
    private final Jdbi jdbi;
    private final @Nullable EntityManagerFactory entities;
    private final Binding asking;
    private @Nullable EntityManager em;
    private @Nullable Handle sql;

    OpenTx(Jdbi jdbi, @Nullable EntityManagerFactory entities, Binding asking) {
        this.jdbi = jdbi;
        this.entities = entities;
        this.asking = asking;
    }

    @Override
    public EntityManager em() {
        if (em == null) {
            if (entities == null) {
                throw new IllegalStateException("this feature declares no entities");
            }
            em = entities.createEntityManager();
        }
        return em;
    }

    @Override
    public Handle sql() {
        if (sql == null) {
            sql = jdbi.open();
        }
        return sql;
    }

    @Override
    public void flush() {
        if (em != null) {
            em.flush();
        }
    }

    @Override
    public long audience(Visibility visibility) {
        var tenant = asking.tenant();
        return switch (visibility) {
            case PUBLIC -> asking.partnership().publicAudience();
            case PARTNERSHIP -> asking.partnership().membersAudience();
            case PRIVATE -> own(tenant == null ? null : tenant.id());
            case SUPPORT ->
                own(tenant == null ? null : tenant.supportAudience() == null ? tenant.id() : tenant.supportAudience());
        };
    }

    private static long own(@Nullable Long audience) {
        if (audience == null) {
            throw new IllegalStateException("only a tenant has an audience of its own");
        }
        return audience;
    }

    @Override
    public void close() {
        if (em != null) {
            em.close();
        }
        if (sql != null) {
            sql.close();
        }
    }
}
