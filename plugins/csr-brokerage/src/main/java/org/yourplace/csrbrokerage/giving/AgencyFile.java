package org.yourplace.csrbrokerage.giving;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.TenantRef;

/** What the agency reads by the link of its letter: the only file that says which charity. */
public final class AgencyFile {
    private static final String LINES = """
            SELECT l.position, l.ref, l.name, l.staff, l.what, l.pence, l.match_pence, c.charity, c.organisation_id
            FROM csr_brokerage.giving_line l JOIN csr_brokerage.gift_charity c ON c.id = l.gift_id AND c.tenant_id = l.tenant_id
            WHERE l.run_id = :run AND l.tenant_id = core.tenant() ORDER BY l.position""";

    private final FeatureContext core;

    public AgencyFile(FeatureContext core) {
        this.core = core;
    }

    /** One gift and where it goes. */
    public record Line(GivingLine gift, String charity, UUID organisation) {}

    /** The whole file. */
    public record File(GivingRun run, String employer, List<Line> lines) {
        public File {
            lines = List.copyOf(lines);
        }

        /** Rows for a spreadsheet, the headings first. */
        public List<List<String>> rows() {
            var rows = new ArrayList<List<String>>();
            rows.add(List.of(
                    "file",
                    "month",
                    "reference",
                    "staff number",
                    "name",
                    "what",
                    "pounds a month",
                    "match pounds",
                    "charity",
                    "charity id"));
            for (var line : lines) {
                var gift = line.gift();
                rows.add(List.of(
                        Integer.toString(run.number()),
                        run.month(),
                        gift.reference(),
                        Objects.requireNonNullElse(gift.staff(), ""),
                        gift.name(),
                        gift.what(),
                        Pounds.plain(gift.pence()),
                        Pounds.plain(gift.matchPence()),
                        line.charity(),
                        line.organisation().toString()));
            }
            return rows;
        }
    }

    /** Refused (404) for anybody without the letter's link. */
    public File read(String secret) {
        return core.links().asLinkHolder(secret, () -> {
            var run = core.access().requireLink(PayrollGiving.AGENCY_ACTION).object();
            var employer = core.access().tenant().map(TenantRef::name).orElse("");
            return core.database()
                    .read(tx -> new File(
                            RunRows.find(tx, run).orElseThrow(DomainException::notFound), employer, lines(tx, run)));
        });
    }

    private static List<Line> lines(Tx tx, UUID run) {
        return tx.sql()
                .createQuery(LINES)
                .bind("run", run)
                .map((row, context) -> new Line(
                        new GivingLine(
                                row.getInt("position"),
                                row.getString("ref"),
                                row.getString("name"),
                                text(row.getString("staff")),
                                row.getString("what"),
                                row.getInt("pence"),
                                row.getInt("match_pence")),
                        row.getString("charity"),
                        row.getObject("organisation_id", UUID.class)))
                .list();
    }

    private static @Nullable String text(@Nullable String value) {
        return value;
    }
}
