package org.yourplace.platform.directory;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.rules.Rule;

/** The directory at one moment. */
record Snapshot(
        Map<Long, Partnership> partnerships,
        Map<String, Long> hosts,
        Map<Long, Tenant> tenants,
        Map<TenantSlug, Tenant> bySlug,
        Map<FeatureOf, Ceiling> ceilings,
        Map<FeatureOf, Boolean> switches,
        Map<SettingOf, String> partnershipSettings,
        Map<SettingOf, Value> tenantSettings,
        Map<Long, Map<String, List<Word>>> words,
        Map<Long, List<Rule>> rules) {
    static final Snapshot EMPTY = new Snapshot(
            Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    record TenantSlug(long partnership, String slug) {}

    /** A feature of a partnership or tenant. */
    record FeatureOf(long party, String feature) {}

    /** A setting of a partnership or tenant. */
    record SettingOf(long party, String feature, String key) {}

    /** A tenant's own value; {@code byHand} when a member set it and not the partnership's file. */
    record Value(String value, boolean byHand) {}

    /** One word of a list, with its labels by language tag. */
    record Word(String code, Map<String, String> labels) {
        @Nullable
        String label(String language) {
            return labels.get(language);
        }
    }
}
