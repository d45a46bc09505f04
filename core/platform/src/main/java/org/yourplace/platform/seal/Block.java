package org.yourplace.platform.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What stands over a block's lines.
 *
 * @param from the earliest instant of its lines
 * @param until the latest
 * @param root over the hashes of the lines, in their order
 * @param previous hash of the block before
 */
record Block(
        long tenant,
        long number,
        Instant sealedAt,
        Instant from,
        Instant until,
        int lines,
        byte[] previous,
        byte[] root) {
    /** What the first block has before it. */
    static final byte[] NOTHING = new byte[32];

    static Block of(ResultSet row) throws SQLException {
        return new Block(
                row.getLong("tenant_id"),
                row.getLong("number"),
                instant(row, "sealed_at"),
                instant(row, "from_at"),
                instant(row, "until_at"),
                row.getInt("lines"),
                row.getBytes("previous"),
                row.getBytes("root"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static byte[] root(List<byte[]> leaves) {
        var digest = Canonical.digest();
        leaves.forEach(digest::update);
        return digest.digest();
    }

    byte[] hash() {
        return Canonical.of("trail block 1")
                .number(tenant)
                .number(number)
                .instant(sealedAt)
                .instant(from)
                .instant(until)
                .number(lines)
                .raw(previous)
                .raw(root)
                .sha256();
    }

    /** What is signed of a block. */
    static byte[] signedOf(byte[] hash) {
        return Canonical.of("trail block signature 1").raw(hash).bytes();
    }

    /** What is signed of a chain's end: this block and none after it. */
    static byte[] headOf(long tenant, long number, byte[] hash) {
        return Canonical.of("trail head signature 1")
                .number(tenant)
                .number(number)
                .raw(hash)
                .bytes();
    }
}
