package org.yourplace.csrbrokerage.programme;

import static org.yourplace.csrbrokerage.CsrPermission.RUN_PROGRAMME;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Importer;
import tools.jackson.databind.JsonNode;

/**
 * Reads staff's terms in for people whom the organisation has listed: by staff number, else by address. An empty cell changes nothing, so
 * a list that says less takes nothing away.
 */
public final class TermsImport implements Importer {
    static final String FROM_LIST = "list";

    /** By number, else by address where no other number stands; a merged record leads to the one that was kept. */
    private static final String FIND = "SELECT m.id, " + TermsRows.COLUMNS + """
             FROM (SELECT coalesce(f.merged_into, f.id) AS id FROM (
                SELECT id, merged_into, 1 AS rank, until FROM core.membership WHERE tenant_id = core.tenant() AND external = :number
                UNION ALL
                SELECT id, merged_into, 2, until FROM core.membership WHERE tenant_id = core.tenant() AND email = :email
                  AND (:number::text IS NULL OR external IS NULL)) f ORDER BY rank, until DESC LIMIT 1) found
            JOIN core.membership m ON m.id = found.id AND m.tenant_id = core.tenant() AND m.until > core.at()
            """ + TermsRows.STANDING_FOR;

    private final FeatureContext core;

    public TermsImport(FeatureContext core) {
        this.core = core;
    }

    private record Known(UUID id, @Nullable Terms terms) {}

    @Override
    public String id() {
        return "staff-terms";
    }

    @Override
    public List<String> columns() {
        return TermsRow.COLUMNS;
    }

    @Override
    public void mayImport() {
        core.access().require(RUN_PROGRAMME);
    }

    @Override
    public Outcome apply(Tx tx, JsonNode values) {
        var row = TermsRow.of(values);
        var known = find(tx, row)
                .orElseThrow(() -> DomainException.invalid(List.of(
                        Violation.of(row.number() == null ? "email" : "staffNumber", "not-on-the-staff-list"))));
        var terms = row.over(known.terms());
        if (terms.equals(known.terms())) {
            return new Outcome(Change.UNCHANGED, List.of());
        }
        StaffRows.write(tx, known.id(), terms, FROM_LIST);
        if (known.terms() == null) {
            return new Outcome(Change.CREATED, List.of());
        }
        core.audit().record(tx, "terms-written", known.id(), "grade", Objects.requireNonNullElse(terms.grade(), ""));
        return new Outcome(Change.UPDATED, List.of());
    }

    private static Optional<Known> find(Tx tx, TermsRow row) {
        return tx.sql()
                .createQuery(FIND)
                .bind("number", row.number())
                .bind("email", row.email())
                .map((found, context) -> known(found))
                .findOne();
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class), row.getString("contract") == null ? null : TermsRows.terms(row));
    }
}
