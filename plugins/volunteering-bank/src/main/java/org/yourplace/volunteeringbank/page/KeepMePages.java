package org.yourplace.volunteeringbank.page;

import java.util.Map;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.archive.KeepMe;

/** {@code /volunteer/keep-me/{secret}}: somebody of whom nothing was heard for long says that they want to stay. */
final class KeepMePages {
    private final KeepMe keep;

    KeepMePages(FeatureContext core) {
        this.keep = new KeepMe(core);
    }

    PageResponse show(PageRequest request) {
        return page(request, keep.see(request.path("secret")));
    }

    PageResponse keep(PageRequest request) {
        keep.keep(request.path("secret"));
        return PageResponse.to(address(request));
    }

    private static PageResponse page(PageRequest request, KeepMe.Asked asked) {
        var state = asked.archived() ? "gone" : asked.kept() ? "kept" : "ask";
        return PageResponse.page(
                "volunteer/keep_me.jte",
                Map.of("page", new KeepMePage(state, asked.organisation(), asked.archiveOn(), address(request))));
    }

    private static String address(PageRequest request) {
        return KeepMe.PAGE + Addresses.segment(request.path("secret"));
    }
}
