package org.yourplace.platform.seal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** Ways to tamper with a sealed trail, each as SQL against a place chosen at random. */
final class Tampering {
    private static final List<String> LINE_CHANGES = List.of(
            "id = gen_random_uuid()",
            "at = at + interval '1 microsecond'",
            "at = at - interval '90 days'",
            "at = 'infinity'",
            "actor = gen_random_uuid()",
            "actor = NULL",
            "action = action || ' '",
            "action = 'nothing-happened'",
            "subject = gen_random_uuid()",
            "fields = fields || 'more'::text",
            "fields = '{}'",
            "fields = fields || NULL::text",
            "detail_hash = sha256(detail_hash)",
            "detail_hash = sha256('x')",
            "detail_hash = NULL",
            "support = NOT support",
            "audience_id = audience_id + 1");
    private static final List<String> BLOCK_CHANGES = List.of(
            "sealed_at = sealed_at - interval '1 day'",
            "from_at = from_at - interval '1 microsecond'",
            "until_at = until_at + interval '1 second'",
            "lines = lines + 1",
            "previous = sha256(previous)",
            "root = sha256(root)",
            "hash = sha256(hash)",
            "signature = sha256(signature)",
            "audience_id = audience_id + 1",
            "number = number + 100");
    private static final List<String> DETAIL_CHANGES = List.of(
            "detail = detail || '{\"title\":\"Something else\"}'",
            "detail = detail || '{\"more\":\"x\"}'",
            "detail = '{}'",
            "salt = sha256(salt)",
            "audience_id = audience_id + 1");

    private Tampering() {}

    /** A trail, a block and a line chosen at random. */
    static final class Target {
        final Random random;
        final long tenant;
        final long block;
        final long last;
        final String line;
        final String other;

        Target(Connection connection, Random random) {
            this.random = random;
            this.tenant = number(connection, "SELECT DISTINCT tenant_id FROM core.audit_seal ORDER BY 1", random);
            this.last =
                    number(connection, "SELECT max(number) FROM core.audit_seal WHERE tenant_id = " + tenant, random);
            this.block = 1 + random.nextLong(last);
            var lines = " FROM core.audit_sealed WHERE tenant_id = " + tenant + " AND number = " + block
                    + " ORDER BY place";
            int at = random.nextInt(
                    (int) number(connection, "SELECT count(*)::bigint FROM (SELECT 1" + lines + ") x", random));
            this.line = text(connection, "SELECT id" + lines + " OFFSET " + at + " LIMIT 1");
            this.other = text(connection, "SELECT id" + lines + " OFFSET " + (at == 0 ? 1 : 0) + " LIMIT 1");
        }

        String any(List<String> of) {
            return of.get(random.nextInt(of.size()));
        }

        private static long number(Connection connection, String sql, Random random) {
            try (var rows = connection.createStatement().executeQuery(sql)) {
                var all = new java.util.ArrayList<Long>();
                while (rows.next()) {
                    all.add(rows.getLong(1));
                }
                return all.get(random.nextInt(all.size()));
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        private static String text(Connection connection, String sql) {
            try (var rows = connection.createStatement().executeQuery(sql)) {
                rows.next();
                return "'" + rows.getString(1) + "'";
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }

        String whereLine() {
            return " WHERE tenant_id = " + tenant + " AND id = " + line;
        }

        String whereBlock() {
            return " WHERE tenant_id = " + tenant + " AND number = " + block;
        }

        String from(long number) {
            return " WHERE tenant_id = " + tenant + " AND number >= " + number;
        }

        /** An update that changes something, or nothing. */
        String change(String table, String set, String where) {
            int equals = set.indexOf(" = ");
            return "UPDATE core." + table + " SET " + set + where + " AND " + set.substring(0, equals)
                    + " IS DISTINCT FROM " + "(" + set.substring(equals + 3) + ")";
        }

        List<String> truncate(long number) {
            var lines = "(SELECT id FROM core.audit_sealed" + from(number) + ")";
            var rest = " WHERE tenant_id = " + tenant + " AND id IN " + lines;
            return List.of(
                    "DELETE FROM core.audit_detail" + rest,
                    "DELETE FROM core.audit" + rest,
                    "DELETE FROM core.audit_sealed" + from(number),
                    "DELETE FROM core.audit_seal" + from(number));
        }
    }

    static Map<String, Function<Target, List<String>>> all() {
        var all = new LinkedHashMap<String, Function<Target, List<String>>>();
        all.put("change a line", at -> List.of(at.change("audit", at.any(LINE_CHANGES), at.whereLine())));
        all.put("take a line out", at -> List.of("DELETE FROM core.audit" + at.whereLine()));
        all.put(
                "take a line out of its block too",
                at -> List.of(
                        "DELETE FROM core.audit_detail" + at.whereLine(),
                        "DELETE FROM core.audit" + at.whereLine(),
                        "DELETE FROM core.audit_sealed" + at.whereLine()));
        all.put("put a line in", at -> List.of(line(at)));
        all.put(
                "put a line into a block",
                at -> List.of("WITH made AS (" + line(at) + " RETURNING id) INSERT INTO core.audit_sealed SELECT id, "
                        + at.tenant + ", " + at.tenant + ", " + at.block + ", 999, sha256('x') FROM made"));
        all.put(
                "swap two lines of a block",
                at -> List.of(
                        "UPDATE core.audit_sealed s SET place = -o.place FROM core.audit_sealed o WHERE s.tenant_id = "
                                + at.tenant + " AND o.tenant_id = s.tenant_id AND ((s.id = " + at.line + " AND o.id = "
                                + at.other
                                + ") OR (s.id = " + at.other + " AND o.id = " + at.line + "))",
                        "UPDATE core.audit_sealed SET place = -place WHERE place < 0"));
        all.put(
                "swap what two lines say",
                at -> List.of(
                        "UPDATE core.audit s SET action = o.action, subject = o.subject, at = o.at FROM core.audit o"
                                + " WHERE s.tenant_id = " + at.tenant + " AND o.tenant_id = s.tenant_id AND ((s.id = "
                                + at.line
                                + " AND o.id = " + at.other + ") OR (s.id = " + at.other + " AND o.id = " + at.line
                                + "))"));
        all.put(
                "move a line to another block",
                at -> List.of("UPDATE core.audit_sealed SET number = " + (at.block % at.last + 1) + ", place = 999"
                        + at.whereLine()));
        all.put(
                "change a line and what its block keeps of it",
                at -> List.of(
                        "UPDATE core.audit SET action = 'x'" + at.whereLine(),
                        "UPDATE core.audit_sealed SET leaf = sha256('x')" + at.whereLine()));
        all.put("change a detail", at -> List.of(at.change("audit_detail", at.any(DETAIL_CHANGES), at.whereLine())));
        all.put(
                "give a line a detail it had not",
                at -> List.of(
                        "INSERT INTO core.audit_detail SELECT id, tenant_id, audience_id, 'x', '{\"a\":\"b\"}' FROM core.audit"
                                + at.whereLine() + " AND detail_hash IS NULL"));
        all.put("change a block", at -> List.of(at.change("audit_seal", at.any(BLOCK_CHANGES), at.whereBlock())));
        all.put(
                "take a block out of the middle",
                at -> List.of(
                        "DELETE FROM core.audit_sealed" + at.whereBlock() + " AND number < " + at.last,
                        "DELETE FROM core.audit_seal" + at.whereBlock() + " AND number < " + at.last));
        all.put("take the last blocks off", at -> at.truncate(at.block));
        all.put(
                "take the last blocks off and set the end back",
                at -> plus(
                        at.truncate(Math.max(2, at.block)),
                        "UPDATE core.audit_head h SET number = s.number, hash = s.hash, signature = s.signature FROM core.audit_seal s"
                                + " WHERE h.tenant_id = " + at.tenant + " AND s.tenant_id = h.tenant_id AND s.number = "
                                + (Math.max(2, at.block) - 1)));
        all.put(
                "take the last blocks and the end off",
                at -> plus(
                        at.truncate(Math.max(2, at.block)),
                        "DELETE FROM core.audit_head WHERE tenant_id = " + at.tenant));
        all.put(
                "roll back the whole trail",
                at -> plus(at.truncate(1), "DELETE FROM core.audit_head WHERE tenant_id = " + at.tenant));
        all.put(
                "change the end",
                at -> List.of("UPDATE core.audit_head SET number = number + 1 WHERE tenant_id = " + at.tenant));
        all.put(
                "give a block to another organisation",
                at -> List.of("UPDATE core.audit_seal SET tenant_id = (SELECT max(tenant_id) + 5 FROM core.audit_seal)"
                        + at.whereBlock()));
        all.put(
                "give the trail of another organisation",
                at -> List.of(
                        "UPDATE core.audit SET tenant_id = (SELECT min(t.tenant_id) FROM core.audit_seal t WHERE t.tenant_id <> "
                                + at.tenant + ")" + at.whereLine()));
        all.put(
                "unseal a block",
                at -> List.of(
                        "INSERT INTO core.audit_queue SELECT id, tenant_id, audience_id FROM core.audit_sealed"
                                + at.whereBlock(),
                        "DELETE FROM core.audit_sealed" + at.whereBlock(),
                        "DELETE FROM core.audit_seal" + at.whereBlock()));
        all.put(
                "take away a line that waits",
                at -> List.of("DELETE FROM core.audit WHERE tenant_id = " + at.tenant
                        + " AND id IN (SELECT id FROM core.audit_queue)"));
        all.put("hide a line that waits", at -> List.of("DELETE FROM core.audit_queue WHERE tenant_id = " + at.tenant));
        return all;
    }

    private static String line(Target at) {
        return "INSERT INTO core.audit (id, tenant_id, audience_id, at, action, subject) SELECT gen_random_uuid(), "
                + at.tenant + ", " + at.tenant + ", from_at, 'never-happened', gen_random_uuid() FROM core.audit_seal"
                + at.whereBlock();
    }

    private static List<String> plus(List<String> some, String more) {
        var all = new java.util.ArrayList<>(some);
        all.add(more);
        return all;
    }
}
