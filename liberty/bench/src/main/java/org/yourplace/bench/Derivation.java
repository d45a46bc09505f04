package org.yourplace.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yourplace.bench.ask.Caller;
import org.yourplace.bench.measure.Wire;
import org.yourplace.bench.plant.Planted;

/**
 * Shows that planted catalogue entries are what the volunteering bank makes: an organisation saves some of its listings unchanged, and
 * their entries must stay as they were planted.
 */
final class Derivation {
    private static final int LISTINGS = 12;
    private static final String SOME = """
            SELECT id FROM volunteering_bank.opportunity WHERE tenant_id = ? AND status = 'live' AND (postcode IS NOT NULL OR remote)
              AND more_places = '[]' ORDER BY md5(id::text) LIMIT ?""";
    private static final String ENTRIES = """
            SELECT string_agg(concat_ws(' | ', subject, spot, tenant_id, audience_id, feature, kind, organisation_id, codes, words, latitude,
              longitude, lsoa, ward, decile, minutes, starts, ends, published, lift), E'\\n' ORDER BY subject, spot)
            FROM core.catalogue_entry WHERE subject = ?""";

    private final House house;
    private final Planted planted;

    Derivation(House house, Planted planted) {
        this.house = house;
        this.planted = planted;
    }

    /** Gives how many listings were saved; refuses when an entry changed. */
    int check(Connection admin, Caller caller) throws SQLException, IOException {
        var some = some(admin, caller.tenant().id());
        for (var id : some) {
            var before = entries(admin, id);
            save(caller, id);
            var after = entries(admin, id);
            if (!before.equals(after)) {
                throw new IllegalStateException(
                        "the bank makes another entry than was planted:\n" + before + "\n" + after);
            }
        }
        return some.size();
    }

    private void save(Caller caller, UUID id) throws IOException {
        var path = "/api/v1/tenants/" + caller.tenant().slug() + "/volunteering-bank/opportunities/" + id;
        try (var wire = new Wire(house.port())) {
            var listing = new ByteArrayOutputStream();
            wire.send(Wire.request("GET", planted.host(), path, caller.token(), ""), listing);
            var answer = new ByteArrayOutputStream();
            int status = wire.send(
                    Wire.request("PUT", planted.host(), path, caller.token(), listing.toString(StandardCharsets.UTF_8)),
                    answer);
            if (status != 200) {
                throw new IllegalStateException(
                        "HTTP " + status + " to PUT " + path + ": " + answer.toString(StandardCharsets.UTF_8));
            }
        }
    }

    private static List<UUID> some(Connection admin, long tenant) throws SQLException {
        try (var query = admin.prepareStatement(SOME)) {
            query.setLong(1, tenant);
            query.setInt(2, LISTINGS);
            try (var rows = query.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    private static String entries(Connection admin, UUID id) throws SQLException {
        try (var query = admin.prepareStatement(ENTRIES)) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        }
    }
}
