package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.dbs.WhichCheck;
import org.yourplace.volunteeringbank.dbs.Work;
import org.yourplace.volunteeringbank.sheet.SheetWords;

/** {@code /volunteer/which-check}: the wizard on a page of its own. It asks by address alone, so an answer can be kept as a link. */
final class WhichCheckPages {
    static final String PATH = "/volunteer/which-check";
    private static final String TEMPLATE = "volunteer/which_check.jte";

    private final FeatureContext core;
    private final WhichCheck wizard;

    WhichCheckPages(FeatureContext core) {
        this.core = core;
        this.wizard = new WhichCheck(core);
    }

    PageResponse show(PageRequest request) {
        var texts = request.texts();
        var asked = new Work(
                known(request, "with", Work.WITH),
                known(request, "task", Work.TASKS),
                one(request, "often", Work.OFTEN),
                one(request, "supervised", Work.SUPERVISED));
        var typed = Form.of(Map.of(
                "with", List.copyOf(asked.with()),
                "task", List.copyOf(asked.tasks()),
                "often", Optional.ofNullable(asked.often()).stream().toList(),
                "supervised", Optional.ofNullable(asked.supervised()).stream().toList()));
        var words = new Wording(
                texts, core.codes(), core.clock(), core.workingDays().zone());
        var questions = new SheetWords(texts);
        var answer = wizard.ask(new WhichCheck.Asked(asked, null));
        return PageResponse.page(
                TEMPLATE,
                Map.of(
                        "page",
                        new WhichCheckPage(
                                typed,
                                questions.choices("around", Work.WITH),
                                questions.choices("tasks", Work.TASKS),
                                questions.choices("often", Work.OFTEN),
                                questions.choices("supervised", Work.SUPERVISED),
                                asked.with().isEmpty()
                                        ? List.of()
                                        : answer.checks().stream()
                                                .map(new VerdictWords(words, texts)::line)
                                                .toList(),
                                answer.on())));
    }

    private static Set<String> known(PageRequest request, String name, List<String> codes) {
        return Set.copyOf(request.queryAll(name).stream()
                .filter(codes::contains)
                .distinct()
                .toList());
    }

    private static @Nullable String one(PageRequest request, String name, List<String> codes) {
        return request.query(name).filter(codes::contains).orElse(null);
    }
}
