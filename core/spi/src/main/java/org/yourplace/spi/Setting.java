package org.yourplace.spi;

import java.util.List;
import java.util.Objects;

/**
 * A value that a tenant, its partnership or the deployment may adjust. Its label and help are in the feature's messages under {@code
 * setting.{key}} and {@code setting.{key}.help}.
 *
 * @param key kebab-case, unique within the feature
 * @param type what it holds
 * @param fallback in force when nobody set it
 * @param least for {@code INTEGER}: smallest value accepted
 * @param most for {@code INTEGER}: largest value; for {@code TEXT}: longest length
 * @param options for {@code CHOICE}: the codes to choose from
 */
public record Setting<T>(String key, Type type, T fallback, int least, int most, List<String> options) {
    /** The four kinds of value. */
    public enum Type {
        SWITCH,
        INTEGER,
        TEXT,
        CHOICE
    }

    public Setting {
        Objects.requireNonNull(fallback, key);
        options = List.copyOf(options);
    }

    public static Setting<Boolean> yesOrNo(String key, boolean fallback) {
        return new Setting<>(key, Type.SWITCH, fallback, 0, 0, List.of());
    }

    public static Setting<Integer> number(String key, int fallback, int least, int most) {
        return new Setting<>(key, Type.INTEGER, fallback, least, most, List.of());
    }

    public static Setting<String> text(String key, String fallback, int longest) {
        return new Setting<>(key, Type.TEXT, fallback, 0, longest, List.of());
    }

    public static Setting<String> choice(String key, String fallback, String... options) {
        return new Setting<>(key, Type.CHOICE, fallback, 0, 0, List.of(options));
    }
}
