package org.yourplace.platform.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yourplace.platform.directory.Snapshot.FeatureOf;
import org.yourplace.platform.directory.Snapshot.SettingOf;
import org.yourplace.platform.directory.Snapshot.TenantSlug;
import org.yourplace.spi.rules.Rule;

/** Answers from memory; {@link #refresh} reads everything again. */
public final class Directory {
    /** Reads the whole directory from the database. */
    @FunctionalInterface
    interface Source {
        Snapshot read();
    }

    private final Source source;
    private volatile Snapshot now = Snapshot.EMPTY;

    Directory(Source source) {
        this.source = source;
    }

    /** @param worker Jdbi as the worker's role */
    public static Directory on(org.jdbi.v3.core.Jdbi worker) {
        return new Directory(new DirectoryQueries(worker)::read);
    }

    public void refresh() {
        now = source.read();
    }

    public Collection<Partnership> partnerships() {
        return now.partnerships().values();
    }

    public Optional<Partnership> partnership(long id) {
        return Optional.ofNullable(now.partnerships().get(id));
    }

    /** @param host name without port, in any case */
    public Optional<Partnership> byHost(String host) {
        return Optional.ofNullable(now.hosts().get(host.toLowerCase(Locale.ROOT)))
                .flatMap(this::partnership);
    }

    /** The host by which letters name the partnership: of several, a name before an address, and a whole name before a bare one. */
    public Optional<String> host(long partnership) {
        return now.hosts().entrySet().stream()
                .filter(host -> host.getValue() == partnership)
                .map(Map.Entry::getKey)
                .min(Comparator.comparing((String host) -> host.matches("[0-9.:\\[\\]]+"))
                        .thenComparing(host -> !host.contains("."))
                        .thenComparing(Comparator.naturalOrder()));
    }

    public Optional<Tenant> tenant(long id) {
        return Optional.ofNullable(now.tenants().get(id));
    }

    public Optional<Tenant> tenant(Partnership partnership, String slug) {
        return Optional.ofNullable(now.bySlug().get(new TenantSlug(partnership.id(), slug)));
    }

    public List<Tenant> tenants(Partnership partnership) {
        return now.tenants().values().stream()
                .filter(tenant -> tenant.partnership() == partnership.id())
                .toList();
    }

    /** How high the partnership lets the feature go; off when its file does not name it. */
    public Ceiling ceiling(long partnership, String feature) {
        return now.ceilings().getOrDefault(new FeatureOf(partnership, feature), Ceiling.OFF);
    }

    /** Whether a tenant has a feature on, within its partnership's ceiling. */
    public boolean on(long tenant, String feature) {
        var known = now.tenants().get(tenant);
        if (known == null) {
            return false;
        }
        var chosen = now.switches().get(new FeatureOf(tenant, feature));
        return switch (ceiling(known.partnership(), feature)) {
            case OFF -> false;
            case ALLOWED -> Boolean.TRUE.equals(chosen);
            case DEFAULT -> !Boolean.FALSE.equals(chosen);
            case LOCKED -> true;
        };
    }

    public boolean anywhere(long partnership, String feature) {
        return now.tenants().values().stream()
                .anyMatch(tenant -> tenant.partnership() == partnership && on(tenant.id(), feature));
    }

    public Optional<String> partnershipSetting(long partnership, String feature, String key) {
        return Optional.ofNullable(now.partnershipSettings().get(new SettingOf(partnership, feature, key)));
    }

    public Optional<TenantValue> tenantSetting(long tenant, String feature, String key) {
        return Optional.ofNullable(now.tenantSettings().get(new SettingOf(tenant, feature, key)))
                .map(value -> new TenantValue(value.value(), value.byHand()));
    }

    /** The words of a partnership's list, in order. */
    public List<WordOf> words(long partnership, String list) {
        return now.words().getOrDefault(partnership, Map.of()).getOrDefault(list, List.of()).stream()
                .map(word -> new WordOf(word.code(), word.labels()))
                .toList();
    }

    /** The dated rules that a partnership gives in place of the product's. */
    public List<Rule> rules(long partnership) {
        return now.rules().getOrDefault(partnership, List.of());
    }

    /** A tenant's own value of a setting. */
    public record TenantValue(String value, boolean byHand) {}

    /** A word with its labels by language tag. */
    public record WordOf(String code, Map<String, String> labels) {}
}
