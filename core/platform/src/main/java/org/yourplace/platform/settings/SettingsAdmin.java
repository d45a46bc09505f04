package org.yourplace.platform.settings;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.Setting;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;

/**
 * Lists and changes the settings of the tenant that asks. It reads the rows themselves, not the memory of this node, so that a change is
 * seen by whoever made it. Who may is for the caller to require.
 */
public final class SettingsAdmin {
    private static final String OWN = """
            SELECT s.key, s.value, s.set_at, s.set_by IS NOT NULL AS by_hand, m.name AS set_by FROM core.tenant_setting s
            LEFT JOIN core.membership m ON m.person_id = s.set_by AND m.tenant_id = s.tenant_id
            WHERE s.tenant_id = core.tenant() AND s.feature = :feature""";
    private static final String PARTNERSHIPS =
            "SELECT key, value FROM core.partnership_setting WHERE partnership_id = core.partnership() AND feature = :feature";
    private static final String SET = """
            INSERT INTO core.tenant_setting (feature, key, value, set_at, set_by)
            VALUES (:feature, :key, :value, core.at(), core.actor())
            ON CONFLICT (tenant_id, feature, key) DO UPDATE SET value = EXCLUDED.value, set_at = EXCLUDED.set_at,
              set_by = EXCLUDED.set_by""";
    private static final String RESET =
            "DELETE FROM core.tenant_setting WHERE tenant_id = core.tenant() AND feature = :feature AND key = :key";

    private record Own(
            String key,
            String value,
            Instant at,
            boolean byHand,
            @Nullable String by) {}

    private final Deployment deployment;
    private final Audit audit;

    public SettingsAdmin(Deployment deployment, Audit audit) {
        this.deployment = deployment;
        this.audit = audit;
    }

    /** @param declared the feature's settings, in the order to show them */
    public List<SettingInForce> list(Tx tx, String feature, List<Setting<?>> declared) {
        var own = own(tx, feature);
        var partnerships = partnerships(tx, feature);
        return declared.stream()
                .map(setting -> inForce(
                        feature,
                        setting,
                        Optional.ofNullable(own.get(setting.key())),
                        Optional.ofNullable(partnerships.get(setting.key()))))
                .toList();
    }

    /** Sets the organisation's own value; refuses one that the setting does not take. */
    public void set(Tx tx, String feature, Setting<?> setting, String value) {
        check(setting, value);
        tx.sql()
                .createUpdate(SET)
                .bind("feature", feature)
                .bind("key", setting.key())
                .bind("value", value.strip())
                .execute();
        audit.record(
                tx, "setting-changed", subject(feature, setting.key()), feature + "." + setting.key(), value.strip());
    }

    /** Goes back to what the partnership, the deployment or the feature says. */
    public void reset(Tx tx, String feature, Setting<?> setting) {
        int gone = tx.sql()
                .createUpdate(RESET)
                .bind("feature", feature)
                .bind("key", setting.key())
                .execute();
        if (gone > 0) {
            audit.record(tx, "setting-reset", subject(feature, setting.key()), feature + "." + setting.key(), "");
        }
    }

    /** The declared setting of that key; 404 when the feature has none. */
    public static Setting<?> named(List<Setting<?>> declared, String key) {
        return declared.stream()
                .filter(setting -> setting.key().equals(key))
                .findFirst()
                .orElseThrow(DomainException::notFound);
    }

    private static void check(Setting<?> setting, String value) {
        var violations = Violations.of();
        switch (setting.type()) {
            case SWITCH -> violations.check(Raw.read(setting, value.strip()).isPresent(), setting.key(), "yes-or-no");
            case INTEGER ->
                violations.check(
                        Raw.read(setting, value.strip()).isPresent(),
                        setting.key(),
                        "out-of-range",
                        setting.least(),
                        setting.most());
            case TEXT -> violations.optionalText(setting.key(), value, setting.most());
            case CHOICE ->
                violations.check(Raw.read(setting, value.strip()).isPresent(), setting.key(), "unknown-code");
        }
        violations.done();
    }

    private SettingInForce inForce(
            String feature, Setting<?> setting, Optional<Own> own, Optional<String> partnerships) {
        var fromPartnership = partnerships.flatMap(text -> Raw.read(setting, text));
        var fromDeployment = deployment.setting(feature, setting.key()).flatMap(text -> Raw.read(setting, text));
        var otherwise = Raw.write(
                fromPartnership.isPresent()
                        ? fromPartnership.get()
                        : fromDeployment.isPresent() ? fromDeployment.get() : setting.fallback());
        var valid = own.filter(row -> Raw.read(setting, row.value()).isPresent());
        if (valid.isPresent()) {
            var row = valid.get();
            return new SettingInForce(
                    setting,
                    row.value(),
                    row.byHand() ? Origin.TENANT : Origin.TENANT_FILE,
                    row.at(),
                    row.by(),
                    otherwise);
        }
        var origin = fromPartnership.isPresent()
                ? Origin.PARTNERSHIP
                : fromDeployment.isPresent() ? Origin.DEPLOYMENT : Origin.FALLBACK;
        return new SettingInForce(setting, otherwise, origin, null, null, otherwise);
    }

    private static Map<String, Own> own(Tx tx, String feature) {
        return tx
                .sql()
                .createQuery(OWN)
                .bind("feature", feature)
                .map((row, context) -> new Own(
                        row.getString("key"),
                        row.getString("value"),
                        row.getObject("set_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("by_hand"),
                        row.getString("set_by")))
                .list()
                .stream()
                .collect(Collectors.toMap(Own::key, Function.identity()));
    }

    private static Map<String, String> partnerships(Tx tx, String feature) {
        return tx
                .sql()
                .createQuery(PARTNERSHIPS)
                .bind("feature", feature)
                .map((row, context) -> Map.entry(row.getString("key"), row.getString("value")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Settings have no id of their own; one made of their name lets the trail be asked for one setting. */
    private static UUID subject(String feature, String key) {
        return UUID.nameUUIDFromBytes((feature + "." + key).getBytes(StandardCharsets.UTF_8));
    }
}
