package org.yourplace.csrbrokerage.placement;

import static org.yourplace.csrbrokerage.CsrPermission.ADVISE_ON_INTERESTS;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Importer;
import tools.jackson.databind.JsonNode;

/**
 * Reads in what an organisation funds, from the 360Giving file that it publishes. Columns that are not kept are said at the first row, so
 * that nobody takes them for read.
 */
final class GrantImporter implements Importer {
    private static final List<String> COLUMNS = List.of(
            GrantRow.IDENTIFIER,
            GrantRow.RECIPIENT,
            GrantRow.AWARDED,
            GrantRow.AMOUNT,
            "Title",
            "Currency",
            GrantRow.FUNDER,
            GrantRow.MONTHS,
            "Planned Dates:Start Date",
            "Planned Dates:End Date",
            "Recipient Org:Identifier",
            "Recipient Org:Charity Number",
            "Recipient Org:Company Number",
            "Data Source");

    private final FeatureContext core;
    private final boolean others;
    private final Set<String> funders = new HashSet<>();
    private boolean told;

    GrantImporter(FeatureContext core) {
        this(core, false);
    }

    private GrantImporter(FeatureContext core, boolean others) {
        this.core = core;
        this.others = others;
    }

    @Override
    public String id() {
        return "grants";
    }

    @Override
    public List<String> columns() {
        return COLUMNS;
    }

    @Override
    public Stream<JsonNode> rows(JsonNode document) {
        var grants = document.path("grants");
        return grants.isArray() ? grants.valueStream() : Importer.super.rows(document);
    }

    @Override
    public void mayImport() {
        core.access().require(ADVISE_ON_INTERESTS);
    }

    @Override
    public Importer reading(List<JsonNode> rows) {
        boolean csv = rows.stream().anyMatch(row -> row.has(GrantRow.IDENTIFIER));
        boolean unknown = rows.stream()
                .flatMap(row -> row.propertyNames().stream())
                .anyMatch(name -> !Set.copyOf(COLUMNS).contains(name));
        return new GrantImporter(core, csv && unknown);
    }

    @Override
    public Outcome apply(Tx tx, JsonNode row) {
        var grant = new GrantRow(row);
        var funding = grant.read(core.ids().next());
        var noted = core.relationships().note(tx, funding);
        var warnings = new ArrayList<String>();
        if (noted.organisationId() == null) warnings.add("not-in-partnership");
        var funder = grant.funder();
        if (funder != null && !ours(funder) && funders.add(funder)) warnings.add("other-funder");
        if (others && !told) {
            warnings.add("columns-not-kept");
            told = true;
        }
        return new Outcome(noted.change(), warnings);
    }

    /** Whether a name is the asking organisation's, however it is decorated. */
    private boolean ours(String funder) {
        return core.access()
                .tenant()
                .filter(tenant -> bare(tenant.name()).equals(bare(funder)))
                .isPresent();
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
