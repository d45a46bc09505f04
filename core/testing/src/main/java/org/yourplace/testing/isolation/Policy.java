package org.yourplace.testing.isolation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * A policy of the application, and the ways to open it.
 *
 * @param using which rows it is about; absent for one that only adds
 * @param check what a row must be after a write; absent when {@code using} says that too
 * @param moves whether the application may write a column that the check names: otherwise a row is after a change what it was before
 */
record Policy(
        String table,
        String name,
        @Nullable String using,
        @Nullable String check,
        boolean moves) {
    /** The part of a check that says into which circles a row may be put. */
    private static final Pattern PUBLISHABLE =
            Pattern.compile("audience_id = ANY \\(\\( ?SELECT core\\.publishable\\(\\)[^)]*\\)(::bigint\\[\\])?\\)");

    /** Those of the application that limit something. */
    static List<Policy> of(Handle db, List<String> schemas) {
        return db.createQuery("""
                        SELECT n.nspname || '.' || c.relname, p.polname, pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid),
                          EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = p.polrelid AND a.attnum > 0 AND NOT a.attisdropped
                            AND has_column_privilege('yp_app', a.attrelid, a.attnum, 'UPDATE')
                            AND pg_get_expr(p.polwithcheck, p.polrelid) ~ ('\\m' || a.attname || '\\M'))
                        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = ANY (:schemas) AND 'yp_app'::regrole = ANY (p.polroles)
                          AND (coalesce(pg_get_expr(p.polqual, p.polrelid), 'true') <> 'true' OR coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'true') <> 'true')
                        ORDER BY 1, 2""")
                .bindArray("schemas", String.class, schemas.toArray())
                .map((row, context) -> new Policy(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5)))
                .list();
    }

    List<Mutant> mutants() {
        var all = new ArrayList<Mutant>();
        all.add(mutant("opened", (using == null ? "" : " USING (true)") + (check == null ? "" : " WITH CHECK (true)")));
        if (using != null && check != null) {
            all.add(mutant("opened before", " USING (true)"));
            if (moves || !check.equals(using)) {
                all.add(mutant("opened after", " WITH CHECK (true)"));
            }
        }
        if (check != null && check.contains("core.publishable()")) {
            var anywhere = PUBLISHABLE.matcher(check).replaceAll("true");
            if (anywhere.contains("core.publishable()")) {
                throw new IllegalStateException("a publishable check that is written otherwise: " + check);
            }
            all.add(mutant("without its publishable check", " WITH CHECK (" + anywhere + ")"));
        }
        return all;
    }

    private Mutant mutant(String how, String clauses) {
        return new Mutant(
                table + " policy " + name + " " + how, table, "ALTER POLICY " + name + " ON " + table + clauses);
    }
}
