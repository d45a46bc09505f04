package org.yourplace.volunteeringbank.page;

import java.util.Map;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.check.CheckService;
import org.yourplace.volunteeringbank.check.HeldCheck;

/** {@code /my/checks}: what organisations hold of a signed-in person. */
final class CheckPages {
    static final String PATH = "/my/checks";

    private final FeatureContext core;
    private final CheckService checks;

    CheckPages(FeatureContext core, CheckService checks) {
        this.core = core;
        this.checks = checks;
    }

    PageResponse show(PageRequest request) {
        var texts = request.texts();
        var page = new MyChecksPage(
                checks.mine().stream().map(check -> held(check, texts)).toList());
        return PageResponse.page("volunteer/my-checks.jte", Map.of("page", page));
    }

    private MyChecksPage.Held held(HeldCheck check, PageTexts texts) {
        var kind = core.codes().label("checks", check.kind(), texts.locale());
        var workforce = check.workforce();
        var expires = check.expiresOn();
        return new MyChecksPage.Held(
                workforce == null ? kind : texts.get("check.of", kind, texts.get("check.workforce." + workforce)),
                texts.get("check.standing." + check.standing()),
                check.standing().equals("current"),
                texts.date(check.checkedOn()),
                expires == null ? texts.get("check.no-end") : texts.date(expires),
                texts.get("check.by-whom", check.organisation(), check.recordedBy()));
    }
}
