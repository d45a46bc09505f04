package org.yourplace.platform.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.settings.Origin;
import org.yourplace.platform.settings.SettingInForce;
import org.yourplace.platform.settings.SettingsAdmin;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.Setting;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.who.Access;
import tools.jackson.databind.JsonNode;

/** What an organisation may adjust in a feature, which value is in force and who said so. */
@Path("/tenants/{tenant}/settings/{feature}")
@ApplicationScoped
public class SettingsResource {
    @Inject
    private JtaDatabase database;

    @Inject
    private Access access;

    @Inject
    private SettingsAdmin admin;

    @Inject
    private Directory directory;

    @Inject
    private ServedFeatures features;

    /** @param items in the order of the feature's declaration */
    public record Adjusted(List<Item> items) {}

    /**
     * One setting.
     *
     * @param value in force
     * @param otherwise what would be in force without the organisation's own value
     */
    public record Item(
            String key,
            Setting.Type type,
            Object value,
            Origin origin,
            Object otherwise,
            @Nullable Instant setAt,
            @Nullable String setBy) {
        static Item of(SettingInForce one) {
            var setting = one.setting();
            return new Item(
                    setting.key(),
                    setting.type(),
                    typed(setting, one.value()),
                    one.origin(),
                    typed(setting, one.otherwise()),
                    one.setAt(),
                    one.setBy());
        }

        private static Object typed(Setting<?> setting, String value) {
            return switch (setting.type()) {
                case SWITCH -> Boolean.valueOf(value);
                case INTEGER -> Integer.valueOf(value);
                case TEXT, CHOICE -> value;
            };
        }
    }

    /** @param values by key; null goes back to what the partnership says, what is not named stays */
    public record Adjust(
            @JsonSetter(contentNulls = Nulls.SET) @Nullable Map<String, JsonNode> values) {
        public Adjust {
            Violations.of().check(values != null, "values", "required").done();
        }
    }

    @GET
    public Adjusted list(@PathParam("feature") String feature) {
        access.require(CorePermission.CHANGE_SETTINGS);
        return list(feature, declared(feature));
    }

    @PUT
    public Adjusted adjust(@PathParam("feature") String feature, Adjust asked) {
        access.require(CorePermission.CHANGE_SETTINGS);
        var declared = declared(feature);
        var values = asked.values() == null ? Map.<String, JsonNode>of() : asked.values();
        var violations = Violations.of();
        values.forEach((key, value) -> check(violations, declared, key, value));
        violations.done();
        database.write(tx -> {
            values.forEach((key, value) -> {
                var setting = SettingsAdmin.named(declared, key);
                if (value.isNull()) {
                    admin.reset(tx, feature, setting);
                } else {
                    admin.set(tx, feature, setting, value.asString());
                }
            });
            return values;
        });
        directory.refresh();
        return list(feature, declared);
    }

    private static void check(Violations violations, List<Setting<?>> declared, String key, JsonNode value) {
        var setting = declared.stream().filter(one -> one.key().equals(key)).findFirst();
        violations.check(setting.isPresent(), key, "unknown-field");
        setting.ifPresent(one -> {
            switch (one.type()) {
                case SWITCH -> violations.check(value.isNull() || value.isBoolean(), key, "not-yes-or-no");
                case INTEGER -> violations.check(value.isNull() || value.isInt(), key, "not-a-number");
                case TEXT, CHOICE -> violations.check(value.isNull() || value.isString(), key, "not-a-text");
            }
        });
    }

    private Adjusted list(String feature, List<Setting<?>> declared) {
        return new Adjusted(database.read(tx -> admin.list(tx, feature, declared)).stream()
                .map(Item::of)
                .toList());
    }

    private List<Setting<?>> declared(String feature) {
        return features.find(feature).map(served -> served.feature().settings()).orElseThrow(DomainException::notFound);
    }
}
