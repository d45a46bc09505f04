package org.yourplace.platform.config;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Finds out whether something else holds on to a row. Features name an organisation by its id in a column {@code organisation_id};
 * nothing in the database stops it from being taken away under them, so apply looks itself.
 */
final class InUse {
    private static final String HOLDERS = """
            SELECT format('%I.%I', n.nspname, c.relname) FROM pg_attribute a
            JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE a.attname = 'organisation_id' AND a.atttypid = 'uuid'::regtype AND NOT a.attisdropped
              AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')""";

    private final Handle handle;
    private final List<String> holders;

    InUse(Handle handle) {
        this.handle = handle;
        this.holders = handle.createQuery(HOLDERS).mapTo(String.class).list();
    }

    /** @param item {@code tenant/organisation} */
    boolean organisation(Scope scope, String item) {
        var names = item.split("/", 2);
        return holders.stream().anyMatch(holder -> handle.createQuery("""
                        SELECT EXISTS (SELECT FROM %s h JOIN core.organisation o ON o.id = h.organisation_id
                          WHERE o.tenant_id = :tenant AND o.slug = :slug)""".formatted(holder))
                .bind("tenant", scope.tenants().get(names[0]))
                .bind("slug", names[1])
                .mapTo(Boolean.class)
                .one());
    }
}
