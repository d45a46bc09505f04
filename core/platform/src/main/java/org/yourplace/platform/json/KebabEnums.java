package org.yourplace.platform.json;

import java.util.Locale;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** Writes enum constants the way the whole API writes words: {@code ONE_OFF} as {@code one-off}. */
final class KebabEnums extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
            MapperConfig<?> config, AnnotatedClass annotated, Enum<?>[] constants, String[] names) {
        var found = super.findEnumValues(config, annotated, constants, names);
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                found[i] = word(constants[i]);
            }
        }
        return found;
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
