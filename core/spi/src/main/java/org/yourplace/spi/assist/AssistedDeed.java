package org.yourplace.spi.assist;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that residents do for themselves online and that an officer can do for one who is not. Core asks for the consent, keeps it,
 * runs the deed as a guest would, and prints the receipt. Texts: {@code deed.{id}}, {@code deed.{id}.help}, {@code deed.{id}.{field}} and,
 * for a field with codes, {@code deed.{id}.{field}.{code}}.
 *
 * @since 1.1
 */
public interface AssistedDeed {
    /** Kebab-case. */
    String id();

    /** What the officer fills in besides who the person is, in order. */
    List<Field> fields();

    /** What can be chosen in a {@link Kind#SEARCH} field for these words; empty words ask for what is most likely. */
    default List<Choice> find(String field, String words, Locale locale) {
        return List.of();
    }

    /**
     * Does it through the service that residents use, as nobody in particular. What the service refuses is shown beside the fields of the
     * same names.
     *
     * @param said what was filled in, by the field's name; what was left empty is absent
     */
    Done act(Assistance assistance, Map<String, String> said);

    /** How a field is asked for. */
    enum Kind {
        LINE,
        PARAGRAPH,
        CHOICE,
        SEARCH
    }

    /** @param codes of a choice, in order */
    record Field(String name, Kind kind, boolean required, List<String> codes) {
        public Field {
            codes = List.copyOf(codes);
        }

        public static Field of(String name, Kind kind, boolean required, String... codes) {
            return new Field(name, kind, required, List.of(codes));
        }
    }

    /** Something to choose. */
    record Choice(String code, String label) {}

    /**
     * What goes on the receipt.
     *
     * @param reference to tell on the telephone
     * @param what was done, in a sentence or two
     * @param withdraw how to take it back
     */
    record Done(String reference, String what, String withdraw) {}
}
