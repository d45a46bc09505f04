package org.yourplace.volunteeringbank.page;

import org.yourplace.kit.page.PageTexts;
import org.yourplace.volunteeringbank.dbs.Verdict;

/** What the rules say of a check, in words: the verdict, then the rule and where it is written, or whom to ask. */
public record VerdictWords(Wording words, PageTexts texts) {
    public WhichCheckPage.Line line(Verdict verdict) {
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
}
