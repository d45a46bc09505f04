package org.yourplace.workspace.trail;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.audit.AuditTrail.Line;

/** Says a line of the trail in words. */
final class LineWords {
    private static final int MOST_SHOWN = 80;

    private final PageTexts texts;
    private final ViewContext context;

    LineWords(ViewContext context) {
        this.texts = context.texts();
        this.context = context;
    }

    String who(Line line) {
        return Optional.ofNullable(line.actor())
                .orElseGet(() -> texts.get(line.person() == null ? "trail.who.nobody" : "trail.who.outside"));
    }

    /** What it was about: a title or name where the detail holds one, else the whole detail in short. */
    String about(Line line) {
        var about = Stream.of("title", "name", "feature", "organisation")
                .map(line.detail()::get)
                .filter(value -> value != null && !value.isBlank() && !value.equals("null"))
                .findFirst()
                .orElseGet(() -> line.detail().entrySet().stream()
                        .filter(one -> one.getValue() != null
                                && !one.getValue().isBlank()
                                && !one.getValue().equals("null"))
                        .map(one -> field(one.getKey()) + ": " + one.getValue())
                        .collect(Collectors.joining(", ")));
        return about.length() <= MOST_SHOWN ? about : about.substring(0, MOST_SHOWN - 1) + "…";
    }

    String field(String name) {
        var key = "field." + name;
        return texts.has(key) ? texts.get(key) : name.replace('-', ' ').replace('_', ' ');
    }

    String when(Instant at) {
        var here = at.atZone(context.clock().getZone());
        return texts.get("letters.at", texts.date(here.toLocalDate()), texts.time(here.toLocalTime()));
    }

    /** What became of each field; says so where the detail was erased. */
    Map<String, String> detail(Line line) {
        var all = new java.util.LinkedHashMap<String, String>();
        line.fields().forEach(field -> {
            var value = line.detail().get(field);
            boolean nothing = value == null || value.isBlank() || value.equals("null");
            var words = line.detail().isEmpty() ? "trail.erased" : "trail.nothing";
            all.put(field(field), nothing ? texts.get(words) : value);
        });
        return all;
    }
}
