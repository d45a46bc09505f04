package org.yourplace.platform.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.yourplace.platform.directory.Snapshot.FeatureOf;
import org.yourplace.platform.directory.Snapshot.SettingOf;
import org.yourplace.platform.directory.Snapshot.TenantSlug;
import org.yourplace.platform.directory.Snapshot.Value;
import org.yourplace.platform.directory.Snapshot.Word;
import org.yourplace.platform.rules.RuleBook;
import org.yourplace.spi.rules.Rule;
import tools.jackson.databind.ObjectMapper;

/** Reads the directory as the worker, in one transaction. */
final class DirectoryQueries {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Jdbi worker;

    DirectoryQueries(Jdbi worker) {
        this.worker = worker;
    }

    Snapshot read() {
        return worker.withHandle(handle -> {
            var tenants = tenants(handle);
            var bySlug = new HashMap<TenantSlug, Tenant>();
            tenants.values().forEach(tenant -> bySlug.put(new TenantSlug(tenant.partnership(), tenant.slug()), tenant));
            return new Snapshot(
                    partnerships(handle),
                    hosts(handle),
                    tenants,
                    bySlug,
                    ceilings(handle),
                    switches(handle),
                    partnershipSettings(handle),
                    tenantSettings(handle),
                    words(handle),
                    rules(handle));
        });
    }

    /** Adds one row of a result to a map. */
    private interface Adding<K, V> {
        void add(Map<K, V> into, ResultSet row) throws SQLException;
    }

    private static <K, V> Map<K, V> collect(Handle handle, String sql, Adding<K, V> adding) {
        var into = new LinkedHashMap<K, V>();
        handle.createQuery(sql)
                .map((row, context) -> {
                    adding.add(into, row);
                    return 1;
                })
                .list();
        return into;
    }

    private static Map<Long, Partnership> partnerships(Handle handle) {
        return collect(
                handle,
                "SELECT * FROM core.partnership ORDER BY id",
                (into, row) -> into.put(
                        row.getLong("id"),
                        new Partnership(
                                row.getLong("id"),
                                row.getString("slug"),
                                row.getString("name"),
                                row.getString("strapline"),
                                row.getString("phone"),
                                row.getLong("members_audience"),
                                row.getLong("public_audience"),
                                List.of((String[]) row.getArray("authorities").getArray()),
                                Stream.of((String[]) row.getArray("locales").getArray())
                                        .map(Locale::forLanguageTag)
                                        .toList(),
                                ZoneId.of(row.getString("zone")),
                                JSON.readTree(row.getString("front")),
                                row.getBoolean("sample"))));
    }

    private static Map<String, Long> hosts(Handle handle) {
        return collect(
                handle,
                "SELECT host, partnership_id FROM core.partnership_host",
                (into, row) -> into.put(row.getString(1), row.getLong(2)));
    }

    private static Map<Long, Tenant> tenants(Handle handle) {
        return collect(
                handle,
                "SELECT * FROM core.tenant ORDER BY name",
                (into, row) -> into.put(
                        row.getLong("id"),
                        new Tenant(
                                row.getLong("id"),
                                row.getLong("partnership_id"),
                                row.getString("slug"),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getString("accent"),
                                row.getBoolean("sample"),
                                (Long) row.getObject("support_audience"),
                                (Long) row.getObject("supporter_id"))));
    }

    private static Map<FeatureOf, Ceiling> ceilings(Handle handle) {
        return collect(
                handle,
                "SELECT partnership_id, feature, ceiling FROM core.partnership_feature",
                (into, row) -> into.put(
                        new FeatureOf(row.getLong(1), row.getString(2)),
                        Ceiling.valueOf(row.getString(3).toUpperCase(Locale.ROOT))));
    }

    private static Map<FeatureOf, Boolean> switches(Handle handle) {
        return collect(
                handle,
                "SELECT tenant_id, feature, enabled FROM core.tenant_feature",
                (into, row) -> into.put(new FeatureOf(row.getLong(1), row.getString(2)), row.getBoolean(3)));
    }

    private static Map<SettingOf, String> partnershipSettings(Handle handle) {
        return collect(
                handle,
                "SELECT partnership_id, feature, key, value FROM core.partnership_setting",
                (into, row) ->
                        into.put(new SettingOf(row.getLong(1), row.getString(2), row.getString(3)), row.getString(4)));
    }

    private static Map<SettingOf, Value> tenantSettings(Handle handle) {
        return collect(
                handle,
                "SELECT tenant_id, feature, key, value, set_by FROM core.tenant_setting",
                (into, row) -> into.put(
                        new SettingOf(row.getLong(1), row.getString(2), row.getString(3)),
                        new Value(row.getString(4), row.getObject(5) != null)));
    }

    private static Map<Long, Map<String, List<Word>>> words(Handle handle) {
        return collect(
                handle,
                "SELECT partnership_id, list, code, labels FROM core.code ORDER BY partnership_id, list, sort, code",
                (into, row) -> into.computeIfAbsent(row.getLong(1), id -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getString(2), list -> new ArrayList<>())
                        .add(word(row)));
    }

    private static Map<Long, List<Rule>> rules(Handle handle) {
        return collect(
                handle,
                "SELECT partnership_id, says FROM core.rule ORDER BY partnership_id, family, id, valid_from",
                (into, row) -> into.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                        .add(RuleBook.rule(JSON.readTree(row.getString(2)))));
    }

    @SuppressWarnings("unchecked")
    private static Word word(ResultSet row) throws SQLException {
        return new Word(row.getString(3), JSON.readValue(row.getString(4), Map.class));
    }
}
