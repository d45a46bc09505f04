package org.yourplace.bench.plant;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.yourplace.bench.plant.Listing.Organisation;

/**
 * Plants everything in one transaction, so that it is there as a whole or not at all; a second run finds it and plants nothing. Rows go
 * in by COPY as a superuser, with the indexes taken off and put back.
 */
public final class Planter {
    private static final String OPPORTUNITY = "volunteering_bank.opportunity";
    private static final String ENTRY = "core.catalogue_entry";

    private final Connection admin;
    private final Size size;
    private final Consumer<String> say;

    private record Index(String name, String definition) {}

    private Planter(Connection admin, Size size, Consumer<String> say) {
        this.admin = admin;
        this.size = size;
        this.say = say;
    }

    /** @param admin a superuser: COPY knows no row-level security */
    public static Planted plant(Connection admin, Size size, Consumer<String> say) throws SQLException {
        var here = Directory.find(admin, size);
        return here.isPresent() ? here.get() : new Planter(admin, size, say).plant();
    }

    private Planted plant() throws SQLException {
        admin.setAutoCommit(false);
        try {
            Sql.run(admin, "SET LOCAL maintenance_work_mem = '512MB'");
            Sql.run(admin, "SET LOCAL lock_timeout = '60s'");
            var planted = Directory.plant(admin, size);
            say.accept("planted " + size.tenants() + " tenants");
            // tenants and organisations were planted a moment ago: a million look-ups would find them all
            Sql.run(admin, "SET LOCAL session_replication_role = replica");
            var indexes = takeOff();
            copy(planted);
            say.accept("planted " + size.listings() + " listings");
            // the planner knows nothing yet of rows of this transaction
            Sql.run(admin, "ANALYZE core.tenant, core.organisation, core.code, core.area, " + OPPORTUNITY);
            int entries = Sql.run(admin, Entries.INSERT, planted.id(), planted.id());
            say.accept("planted " + entries + " catalogue entries");
            for (var index : indexes) {
                Sql.run(admin, index.definition());
            }
            admin.commit();
            say.accept("made " + indexes.size() + " indexes");
            return planted;
        } finally {
            admin.rollback();
            admin.setAutoCommit(true);
            Sql.run(
                    admin,
                    "VACUUM (ANALYZE) " + OPPORTUNITY + ", " + ENTRY + ", core.tenant, core.organisation,"
                            + " core.tenant_feature, core.audience_reader, core.code");
        }
    }

    /** Everything but the constraints' own: a million rows go in several times faster without. */
    private List<Index> takeOff() throws SQLException {
        var indexes = Sql.rows(admin, """
                SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
                WHERE i.indrelid IN (?::regclass, ?::regclass) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
                """, row -> new Index(row.getString(1), row.getString(2)), OPPORTUNITY, ENTRY);
        for (var index : indexes) {
            Sql.run(admin, "DROP INDEX " + index.name());
        }
        return indexes;
    }

    private void copy(Planted planted) throws SQLException {
        var organisations = planted.tenants().stream()
                .map(tenant -> new Organisation(tenant.organisation(), tenant.id(), tenant.support(), tenant.slug()))
                .toList();
        var listings = new Listings(
                new SplittableRandom(size.seed()),
                firstOfThisMonth(),
                planted.publicAudience(),
                planted.membersAudience(),
                organisations,
                Directory.spots(admin));
        var copy = admin.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + OPPORTUNITY + " (" + Listing.COLUMNS + ") FROM STDIN");
        var lines = new StringBuilder();
        for (int number = 0; number < size.listings(); number++) {
            listings.draw(number).writeTo(lines);
            if (lines.length() > 60_000 || number == size.listings() - 1) {
                var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(bytes, 0, bytes.length);
                lines.setLength(0);
            }
        }
        copy.endCopy();
    }

    private static Instant firstOfThisMonth() {
        return LocalDate.now(ZoneOffset.UTC)
                .withDayOfMonth(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }
}
