package org.yourplace.volunteeringbank.report;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.list.Day;

/** {@code /api/v1/tenants/{tenant}/volunteering-bank/figures}: what a supporter tells funders. */
@Produces(MediaType.APPLICATION_JSON)
public final class ReportResource {
    private final ReportService reports;

    public ReportResource(ReportService reports) {
        this.reports = reports;
    }

    /** @param from first day, local, as {@code 2026-06-09}; {@code until} the last */
    @GET
    public Report figures(@QueryParam("from") @Nullable String from, @QueryParam("until") @Nullable String until) {
        return reports.report(Day.of("from", from), Day.of("until", until));
    }
}
