package org.yourplace.platform.data;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.Binding;

/** One unit of work: who asks, at which desk, when, and whether the database has been told yet. */
final class Unit {
    /** How many parameters {@link #enter} has. */
    static final int PARAMETERS = 10;

    private static final String ENTER = "SELECT core.enter(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /**
     * Nobody waits for a past that is written only now, so its commits do not wait for the disk one by one. The next commit of the present
     * makes all of them last, and who plants a year ends with one.
     */
    private static final String ENTER_PAST = ENTER + ", set_config('synchronous_commit', 'off', true)";

    private static final ThreadLocal<@Nullable Unit> CURRENT = new ThreadLocal<>();

    private final Binding binding;
    private final @Nullable Long desk;
    private final Instant at;
    private final boolean readOnly;
    private boolean entered;

    Unit(Binding binding, @Nullable Long desk, Instant at, boolean readOnly) {
        this.binding = binding;
        this.desk = desk;
        this.at = at;
        this.readOnly = readOnly;
    }

    static @Nullable Unit current() {
        return CURRENT.get();
    }

    static void open(Unit unit) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("a unit of work is open already: units do not nest");
        }
        CURRENT.set(unit);
    }

    static void close() {
        CURRENT.remove();
    }

    boolean entered() {
        return entered;
    }

    void markEntered() {
        entered = true;
    }

    Binding binding() {
        return binding;
    }

    /** What tells the database. */
    String enter() {
        return binding.moment() == null ? ENTER : ENTER_PAST;
    }

    /** Sets the parameters of {@link #enter}, which are the first of the statement. */
    void bind(PreparedStatement statement) throws SQLException {
        var identity = binding.identity();
        var tenant = binding.tenant();
        statement.setLong(1, binding.partnership().id());
        statement.setString(2, binding.context().name().toLowerCase(Locale.ROOT));
        statement.setObject(3, tenant == null ? null : tenant.id(), Types.BIGINT);
        statement.setObject(4, desk, Types.BIGINT);
        statement.setObject(5, identity == null ? null : identity.credential(), Types.OTHER);
        statement.setLong(6, identity == null ? 0 : identity.version());
        statement.setObject(7, binding.ticket(), Types.OTHER);
        statement.setString(8, binding.holder());
        statement.setObject(9, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
        statement.setBoolean(10, readOnly);
    }
}
