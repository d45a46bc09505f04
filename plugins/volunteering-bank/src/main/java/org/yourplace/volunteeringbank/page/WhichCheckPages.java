package org.yourplace.volunteeringbank.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.dbs.Verdict;
import org.yourplace.volunteeringbank.dbs.WhichCheck;
import org.yourplace.volunteeringbank.dbs.Work;

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
        var answer = wizard.ask(new WhichCheck.Asked(asked, null));
        return PageResponse.page(
                TEMPLATE,
                Map.of(
                        "page",
                        new WhichCheckPage(
                                typed,
                                choices(texts, "around", Work.WITH),
                                choices(texts, "tasks", Work.TASKS),
                                choices(texts, "often", Work.OFTEN),
                                choices(texts, "supervised", Work.SUPERVISED),
                                asked.with().isEmpty()
                                        ? List.of()
                                        : answer.checks().stream()
                                                .map(verdict -> line(words, texts, verdict))
                                                .toList(),
                                answer.on())));
    }

    private static WhichCheckPage.Line line(Wording words, PageTexts texts, Verdict verdict) {
        var rule = verdict.rule();
        var said = rule == null
                ? texts.get("dbs.ask.text")
                : texts.get("dbs.rule", rule, verdict.source() == null ? "" : verdict.source());
        return new WhichCheckPage.Line(
                words.label("checks", verdict.level()),
                texts.get("dbs." + verdict.outcome().code()),
                verdict.is(Verdict.Outcome.FITS),
                verdict.doubt() == null ? said : said + " " + verdict.doubt());
    }

    private static List<Choice> choices(PageTexts texts, String question, List<String> codes) {
        return codes.stream()
                .map(code -> new Choice(code, texts.get("sheet." + question + "." + code)))
                .toList();
    }

    private static Set<String> known(PageRequest request, String name, List<String> codes) {
        return Set.copyOf(request.queryAll(name).stream()
                .filter(codes::contains)
                .distinct()
                .toList());
    }

    private static @org.jspecify.annotations.Nullable String one(PageRequest request, String name, List<String> codes) {
        return request.query(name).filter(codes::contains).orElse(null);
    }
}
