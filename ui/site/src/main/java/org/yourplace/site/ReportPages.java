package org.yourplace.site;

import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.site.port.Reports;

/** "Report something wrong on this page": becomes a task for the people who help groups. No account is asked for. */
final class ReportPages {

    private static final int MOST_WHAT = 2000;
    private static final int MOST_CONTACT = 200;
    private static final int MOST_PAGE = 500;

    private final Reports reports;

    ReportPages(Reports reports) {
        this.reports = reports;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get(
                        "/report-this-page",
                        visit -> form(
                                Form.empty(),
                                local(visit.request().query("page").orElse("")),
                                200)),
                SitePage.post("/report-this-page", this::sent));
    }

    private Answer sent(Visit visit) {
        var request = visit.request();
        var texts = request.texts();
        var page = local(request.form("page").orElse(""));
        var form = request.posted().require("what", texts.get("report.what.missing"));
        if (form.value("what").length() > MOST_WHAT) form.reject("what", texts.get("report.what.long"));
        if (form.value("contact").length() > MOST_CONTACT) form.reject("contact", texts.get("report.contact.long"));
        if (!form.valid()) return Answer.of(form(form, page, 422));
        var reference = reports.report(page, form.value("what"), form.value("contact"));
        return Answer.of(PageResponse.page(
                "site/report-sent.jte", Map.of("reference", reference, "back", page.isEmpty() ? "/" : page)));
    }

    private static PageResponse form(Form form, String page, int status) {
        return new PageResponse.Html(status, "site/report.jte", Map.of("form", form, "page", page));
    }

    private static String local(String page) {
        return Addresses.isLocal(page) && page.length() <= MOST_PAGE ? page : "";
    }
}
