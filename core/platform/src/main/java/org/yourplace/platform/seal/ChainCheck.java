package org.yourplace.platform.seal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.seal.Finding.Kind;

/**
 * Checks the chain of one organisation from its first block to its last, line by line. What it reads it believes only as far as a
 * signature carries it: a block by its own, the end of the chain by that of the end, a line by its block.
 */
final class ChainCheck {
    private static final String LINES = "SELECT s.number, s.place, s.leaf, s.id AS line, s.audience_id AS circle, "
            + TrailRow.COLUMNS + ", " + Detail.COLUMNS + """
             FROM core.audit_sealed s
            LEFT JOIN core.audit a ON a.id = s.id AND a.tenant_id = s.tenant_id
            LEFT JOIN core.audit_detail d ON d.id = s.id AND d.tenant_id = s.tenant_id
            WHERE s.tenant_id = ? ORDER BY s.number, s.place, s.id""";

    private final Connection connection;
    private final SealKey key;
    private final long tenant;
    private final String name;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Long, BlockLines> blocks = new HashMap<>();
    private final Map<Long, byte[]> hashes = new HashMap<>();
    private long last;

    ChainCheck(Connection connection, SealKey key, long tenant, String name) {
        this.connection = connection;
        this.key = key;
        this.tenant = tenant;
        this.name = name;
    }

    /** @param anchors of this organisation */
    List<Finding> run(List<Anchor> anchors) throws SQLException {
        chain();
        end();
        lines();
        new LooseLines(connection, tenant).run(this::found);
        for (var anchor : anchors) {
            var hash = hashes.get(anchor.block());
            if (hash == null || !HexFormat.of().formatHex(hash).equals(anchor.hash())) {
                found(Kind.ANCHOR_CONTRADICTED, anchor.block(), null);
            }
        }
        return findings;
    }

    /** The chain's end as it may be noted elsewhere; empty for an organisation without blocks. */
    java.util.Optional<Anchor> anchor() {
        var hash = hashes.get(last);
        return hash == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Anchor(name, last, HexFormat.of().formatHex(hash)));
    }

    private void found(Kind kind, @Nullable Long block, @Nullable UUID line) {
        findings.add(new Finding(name, kind, block, line));
    }

    private void chain() throws SQLException {
        read("SELECT * FROM core.audit_seal WHERE tenant_id = ? ORDER BY number", row -> {
            var block = Block.of(row);
            var hash = row.getBytes("hash");
            boolean follows = block.number() == last + 1;
            if (!follows) {
                found(Kind.BLOCK_MISSING, last + 1, null);
            }
            var before = last == 0 ? Block.NOTHING : hashes.get(last);
            boolean sound = (!follows || Arrays.equals(before, block.previous()))
                    && Arrays.equals(block.hash(), hash)
                    && key.signed(Block.signedOf(hash), row.getBytes("signature"))
                    && row.getLong("audience_id") == tenant;
            if (!sound) {
                found(Kind.BLOCK_CHANGED, block.number(), null);
            }
            last = block.number();
            hashes.put(last, hash);
            blocks.put(last, new BlockLines(block));
        });
    }

    private void end() throws SQLException {
        var seen = new boolean[1];
        read("SELECT * FROM core.audit_head WHERE tenant_id = ?", row -> {
            seen[0] = true;
            long number = row.getLong("number");
            var hash = row.getBytes("hash");
            boolean sound = key.signed(Block.headOf(tenant, number, hash), row.getBytes("signature"))
                    && row.getLong("audience_id") == tenant;
            if (!sound || number < last || (number == last && !Arrays.equals(hash, hashes.get(last)))) {
                found(Kind.END_CHANGED, number, null);
            } else if (number > last) {
                found(Kind.BLOCK_MISSING, last + 1, null);
            }
        });
        if (!seen[0] && last > 0) {
            found(Kind.END_CHANGED, last, null);
        }
    }

    private void lines() throws SQLException {
        read(LINES, row -> {
            long number = row.getLong("number");
            var id = row.getObject("line", UUID.class);
            var block = blocks.get(number);
            if (block == null) {
                found(Kind.LINE_ADDED, number, id);
                return;
            }
            block.add(row.getInt("place"), row.getBytes("leaf"));
            if (row.getObject("id") == null) {
                found(Kind.LINE_MISSING, number, id);
                block.named();
                return;
            }
            if (!Arrays.equals(leaf(row), row.getBytes("leaf")) || row.getLong("circle") != tenant) {
                found(Kind.LINE_CHANGED, number, id);
                block.named();
            } else if (!Detail.matches(row)) {
                found(Kind.DETAIL_CHANGED, number, id);
            }
        });
        blocks.forEach((number, block) -> block.verdict().ifPresent(kind -> found(kind, number, null)));
    }

    /** Empty for a line that cannot even be read as one. */
    private static byte[] leaf(ResultSet row) {
        try {
            return TrailRow.of(row).leaf();
        } catch (SQLException | RuntimeException unreadable) {
            return new byte[0];
        }
    }

    @FunctionalInterface
    interface Row {
        void see(ResultSet row) throws SQLException;
    }

    private void read(String sql, Row each) throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setFetchSize(1_000);
            query.setLong(1, tenant);
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    each.see(rows);
                }
            }
        }
    }
}
