package org.yourplace.volunteeringbank.sheet;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.volunteeringbank.dbs.Work;

/** A sheet in the reader's words. */
public record SheetWords(PageTexts texts) {
    private static final List<String> CHILDREN = List.of(
            "teach", "supervise", "advise", "drive", "personal-care", "health-care", "company", "practical", "other");
    private static final List<String> ADULTS = List.of(
            "personal-care",
            "health-care",
            "social-work",
            "household-money",
            "care-transport",
            "company",
            "practical",
            "other");
    private static final List<String> NEITHER = List.of("company", "practical", "teach", "money", "sensitive", "other");

    /** What is worth asking when these people are there. */
    public static List<String> tasksFor(Collection<String> around) {
        return Work.TASKS.stream()
                .filter(task -> (around.contains("children") && CHILDREN.contains(task))
                        || (around.contains("adults") && ADULTS.contains(task))
                        || (around.contains("neither") && NEITHER.contains(task)))
                .toList();
    }

    public String word(String question, String code) {
        return texts.get("sheet." + question + "." + code);
    }

    /** The answers of a question, to choose from. */
    public List<Choice> choices(String question, List<String> codes) {
        return codes.stream()
                .map(code -> new Choice(code, word(question, code)))
                .toList();
    }

    /** Empty when nothing was said. */
    public String said(String question, @Nullable String code) {
        return code == null ? "" : word(question, code);
    }

    public String said(String question, Collection<String> codes) {
        return codes.stream().map(code -> word(question, code)).collect(Collectors.joining(", "));
    }

    public String flag(String flag) {
        return texts.get("sheet.flag." + flag);
    }

    public String flags(CheckSheet sheet) {
        return sheet.flags().stream().map(this::flag).collect(Collectors.joining(", "));
    }
}
