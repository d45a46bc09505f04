package org.yourplace.volunteeringbank.page;

import java.util.Map;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.volunteeringbank.guardian.GuardianAsk;
import org.yourplace.volunteeringbank.guardian.GuardianService;

/** {@code /volunteer/guardian/{secret}}: a parent or guardian says yes or no, once. Looking changes nothing. */
final class GuardianPages {
    private static final String TEMPLATE = "volunteer/guardian.jte";

    private final GuardianService guardians;

    GuardianPages(GuardianService guardians) {
        this.guardians = guardians;
    }

    PageResponse show(PageRequest request) {
        return PageResponse.page(
                TEMPLATE, Map.of("page", page(request, guardians.read(request.path("secret")), Form.empty())));
    }

    PageResponse answer(PageRequest request) {
        var form = request.posted();
        var secret = request.path("secret");
        var word = form.value("answer");
        if (!word.equals("agreed") && !word.equals("refused")) {
            form.reject("answer", request.texts().get("guardian.answer.missing"));
            return PageResponse.again(TEMPLATE, Map.of("page", page(request, guardians.read(secret), form)));
        }
        guardians.answer(secret, word.equals("agreed"), request.locale());
        return PageResponse.to(address(request));
    }

    private static GuardianPage page(PageRequest request, GuardianAsk asked, Form form) {
        return new GuardianPage(
                asked.answer() != null ? asked.answer() : asked.open() ? "ask" : "over",
                asked.firstName(),
                asked.guardian(),
                asked.title(),
                "/volunteer/" + asked.slug(),
                asked.organisation(),
                form,
                address(request));
    }

    private static String address(PageRequest request) {
        return GuardianAsk.PAGE + Addresses.segment(request.path("secret"));
    }
}
