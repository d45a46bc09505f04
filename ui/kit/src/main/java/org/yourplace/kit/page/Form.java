package org.yourplace.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody typed and what is wrong with it. A form that comes back with errors shows every value again, says at the top what to
 * put right, and says it beside each field too. Belongs to one request; not shared between threads.
 *
 * @since 0.1
 */
public final class Form {

    /**
     * Something to put right.
     *
     * @param field name of the field; its input has the id {@code field-} and this name
     * @param message what to do, in the reader's language
     */
    public record Problem(String field, String message) {}

    private final Map<String, List<String>> values;
    private final List<Problem> problems = new ArrayList<>();

    private Form(Map<String, List<String>> values) {
        this.values = values;
    }

    /** A form nobody has filled in yet. */
    public static Form empty() {
        return new Form(Map.of());
    }

    public static Form of(Map<String, List<String>> values) {
        return new Form(Map.copyOf(values));
    }

    /** The first value typed, or an empty text. */
    public String value(String field) {
        return values.getOrDefault(field, List.of("")).stream().findFirst().orElse("");
    }

    public List<String> values(String field) {
        return values.getOrDefault(field, List.of());
    }

    /** The first value typed, if anything was. */
    public Optional<String> typed(String field) {
        return Optional.of(value(field)).filter(value -> !value.isBlank());
    }

    /** Whether this choice of a check box or radio button was ticked. */
    public boolean chosen(String field, String choice) {
        return values(field).contains(choice);
    }

    /** Notes a problem. The first one of a field is the one that is shown. */
    public Form reject(String field, String message) {
        if (problem(field).isEmpty()) problems.add(new Problem(field, message));
        return this;
    }

    /** Notes a problem when nothing was typed. */
    public Form require(String field, String message) {
        return typed(field).isEmpty() ? reject(field, message) : this;
    }

    public boolean valid() {
        return problems.isEmpty();
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public Optional<String> problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Problem::message)
                .findFirst();
    }

    /** The message beside a field, or an empty text: for templates. */
    public String message(String field) {
        return problem(field).orElse("");
    }
}
