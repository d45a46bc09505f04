package org.yourplace.csrbrokerage.giving;

import java.util.Map;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.view.CsvFile;
import org.yourplace.spi.FeatureContext;

/** {@code /giving/agency/{secret}}: the agency takes its file, by the link of its letter. */
final class AgencyPages {
    private final FeatureContext core;
    private final AgencyFile file;

    AgencyPages(FeatureContext core) {
        this.core = core;
        this.file = new AgencyFile(core);
    }

    PageResponse show(PageRequest request) {
        var read = file.read(request.path("secret"));
        var run = read.run();
        var words = new GivingWords(request.texts(), core.workingDays().zone());
        return PageResponse.page(
                "giving/agency.jte",
                Map.of(
                        "employer",
                        read.employer(),
                        "number",
                        run.number(),
                        "month",
                        words.month(run.month()),
                        "lines",
                        read.lines().size(),
                        "amount",
                        Pounds.of(run.pence()),
                        "href",
                        GivingLetters.AGENCY_PAGE + Addresses.segment(request.path("secret")) + "/file"));
    }

    PageResponse file(PageRequest request) {
        return PageResponse.text(
                "text/csv", CsvFile.of(file.read(request.path("secret")).rows()));
    }
}
