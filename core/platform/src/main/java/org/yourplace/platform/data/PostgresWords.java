package org.yourplace.platform.data;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.postgres.PostgresPlugin;

/**
 * PostgreSQL's types for Jdbi, without its large objects: the plugin would look up their functions in the database's catalogue at every
 * handle, which costs more than most of our statements. We keep no large objects and register no types on a connection.
 */
public final class PostgresWords extends PostgresPlugin {
    @Override
    public Handle customizeHandle(Handle handle) {
        return handle;
    }
}
