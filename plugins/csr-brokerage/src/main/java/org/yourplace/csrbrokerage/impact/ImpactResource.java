package org.yourplace.csrbrokerage.impact;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.view.CsvFile;
import org.yourplace.spi.data.Limit;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.feature.Texts;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/impact}: an employer's frozen figures, quarter by quarter. */
@Produces(MediaType.APPLICATION_JSON)
public final class ImpactResource {
    private static final Locale LOCALE = Locale.UK;

    private final ImpactService impact;
    private final Pack pack;
    private final Texts texts;

    public ImpactResource(ImpactService impact, Pack pack, Texts texts) {
        this.impact = impact;
        this.pack = pack;
        this.texts = texts;
    }

    @GET
    public Slice<FrozenQuarter> quarters(
            @QueryParam("limit") @Nullable Integer limit, @QueryParam("after") @Nullable String after) {
        return impact.quarters(Limit.of(limit), after);
    }

    @GET
    @Path("reconciled")
    public Reconciled reconciled() {
        return impact.reconciled();
    }

    @GET
    @Path("{quarter}")
    public FrozenQuarter quarter(@PathParam("quarter") String quarter) {
        return impact.quarter(quarter);
    }

    @GET
    @Path("{quarter}/document")
    @Produces("application/pdf")
    public Response document(@PathParam("quarter") String quarter) {
        return file(pack.document(quarter, LOCALE), "application/pdf", "impact-" + quarter + ".pdf");
    }

    @GET
    @Path("{quarter}/workbook")
    @Produces("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
    public Response workbook(@PathParam("quarter") String quarter) {
        return file(
                pack.workbook(quarter, LOCALE),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "impact-" + quarter + ".xlsx");
    }

    @GET
    @Path("{quarter}/tables/{sheet}")
    @Produces("text/csv")
    public String table(@PathParam("quarter") String quarter, @PathParam("sheet") String sheet) {
        return CsvFile.of(new ImpactWords(texts, LOCALE).rows(impact.table(quarter, sheet)));
    }

    private static Response file(byte[] bytes, String type, String name) {
        return Response.ok(bytes, type)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }
}
