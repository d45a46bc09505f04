package org.yourplace.platform.config;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Standing support agreements: each group that joined one has an audience of its own, read by the supporter while the agreement runs.
 * Who changes the supporter gets a new audience, so that the new one sees nothing that was shared with the old.
 */
final class ApplySupport {
    /** Reasons of readers that come from these files begin so. */
    private static final String REASON = "support:";

    private static final Table READER = Table.of(
            "audience_reader", List.of("tenant_id", "audience_id", "reads_from"), List.of("reason", "reads_until"));
    private static final String SUPPORTED = """
            UPDATE core.tenant SET supporter_id = :supporter,
              support_audience = CASE WHEN :supporter::bigint IS NULL THEN NULL ELSE nextval('core.party_id') END
            WHERE id = :tenant AND supporter_id IS DISTINCT FROM :supporter::bigint""";

    private final Handle handle;
    private final Report report;
    private final PartnershipFiles files;
    private final long partnership;
    private final Map<String, Long> tenants;

    ApplySupport(Handle handle, Report report, PartnershipFiles files, long partnership, Map<String, Long> tenants) {
        this.handle = handle;
        this.report = report;
        this.files = files;
        this.partnership = partnership;
        this.tenants = tenants;
    }

    void write() {
        for (var tenant : files.tenants()) {
            var supporter = files.agreement(tenant)
                    .map(agreement -> tenants.get(agreement.get("supporter").asString()));
            int changed = handle.createUpdate(SUPPORTED)
                    .bind("tenant", tenants.get(tenant.get("slug").asString()))
                    .bindByType("supporter", supporter.orElse(null), Long.class)
                    .execute();
            report.count("tenant", 0, changed, 0);
        }
        new OwnedRows(handle, report)
                .write(
                        READER,
                        "reason ^@ '" + REASON
                                + "' AND tenant_id IN (SELECT id FROM core.tenant WHERE partnership_id = :scope)",
                        partnership,
                        false,
                        readers());
    }

    private List<ObjectNode> readers() {
        var audiences = audiences();
        var zone = ZoneId.of(files.partnership().get("timeZone").asString());
        var rows = new ArrayList<ObjectNode>();
        for (var tenant : files.tenants()) {
            files.agreement(tenant)
                    .ifPresent(agreement -> rows.add(Json.object()
                            .put(
                                    "tenant_id",
                                    tenants.get(agreement.get("supporter").asString()))
                            .put("audience_id", audiences.get(tenant.get("slug").asString()))
                            .put("reason", REASON + agreement.get("id").asString())
                            .put("reads_from", instant(day(agreement, "from"), zone))
                            .put(
                                    "reads_until",
                                    agreement.has("until")
                                            ? instant(day(agreement, "until").plusDays(1), zone)
                                            : "infinity")));
        }
        return rows;
    }

    private static LocalDate day(JsonNode agreement, String name) {
        return LocalDate.parse(agreement.get(name).asString());
    }

    /** The start of a day as PostgreSQL writes it in JSON when its zone is UTC. */
    private static String instant(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone)
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .format(java.time.format.DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"))
                + "+00:00";
    }

    private Map<String, Long> audiences() {
        var found = new HashMap<String, Long>();
        handle.createQuery(
                        "SELECT slug, support_audience FROM core.tenant WHERE partnership_id = :id AND support_audience IS NOT NULL")
                .bind("id", partnership)
                .map((row, context) -> found.put(row.getString(1), row.getLong(2)))
                .list();
        return found;
    }
}
