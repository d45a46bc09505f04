package org.yourplace.platform.seal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.yourplace.platform.migrate.Login;

/**
 * Looks whether every organisation's trail still is what was written. A command like {@code migrate}: as yp_owner, reading only.
 *
 * <p>With a file of anchors it also finds that a whole end of a chain was taken off, or that the database was put back to an earlier state;
 * after a check that found nothing the file holds the ends as they are now.
 */
public final class Verify {
    private static final String TENANTS = """
            SELECT t.id, p.slug || '/' || t.slug FROM core.tenant t JOIN core.partnership p ON p.id = t.partnership_id ORDER BY 2""";

    /**
     * What a check gave.
     *
     * @param organisations how many were looked at
     * @param anchors the ends of their chains
     */
    public record Report(int organisations, List<Finding> findings, List<Anchor> anchors) {
        public Report {
            findings = List.copyOf(findings);
            anchors = List.copyOf(anchors);
        }
    }

    private Verify() {}

    /**
     * Checks all trails as they are at one moment, however much is written meanwhile.
     *
     * @param owner as yp_owner
     * @param anchors ends of chains as they were noted earlier
     */
    public static Report run(Login owner, SealKey key, List<Anchor> anchors) throws SQLException {
        try (var connection = owner.open()) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            return run(connection, key, anchors);
        }
    }

    static Report run(Connection connection, SealKey key, List<Anchor> anchors) throws SQLException {
        var findings = new ArrayList<Finding>();
        var ends = new ArrayList<Anchor>();
        var organisations = organisations(connection);
        for (var one : organisations.entrySet()) {
            var check = new ChainCheck(connection, key, one.getKey(), one.getValue());
            findings.addAll(check.run(anchors.stream()
                    .filter(anchor -> anchor.organisation().equals(one.getValue()))
                    .toList()));
            check.anchor().ifPresent(ends::add);
        }
        anchors.stream()
                .filter(anchor -> !organisations.containsValue(anchor.organisation()))
                .forEach(gone -> findings.add(
                        new Finding(gone.organisation(), Finding.Kind.ANCHOR_CONTRADICTED, gone.block(), null)));
        return new Report(organisations.size(), findings, ends);
    }

    private static Map<Long, String> organisations(Connection connection) throws SQLException {
        var organisations = new TreeMap<Long, String>();
        try (var query = connection.prepareStatement(TENANTS);
                var rows = query.executeQuery()) {
            while (rows.next()) {
                organisations.put(rows.getLong(1), rows.getString(2));
            }
        }
        return organisations;
    }

    /** Checks and says what was found; true when nothing was. */
    public static boolean say(Login owner, SealKey key, Optional<Path> anchors) throws SQLException, IOException {
        var report = run(owner, key, anchors.isPresent() ? noted(anchors.get()) : List.of());
        report.findings().forEach(finding -> System.out.println(finding.words()));
        var good = report.findings().isEmpty();
        System.out.println(
                good
                        ? "Nothing was tampered with: " + report.organisations() + " organisations, "
                                + report.anchors().stream()
                                        .mapToLong(Anchor::block)
                                        .sum() + " blocks."
                        : report.findings().size() + " findings. The trail is not what was written.");
        if (good && anchors.isPresent()) {
            Files.write(
                    anchors.get(), report.anchors().stream().map(Anchor::line).toList());
        }
        return good;
    }

    private static List<Anchor> noted(Path file) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(Anchor::of).flatMap(Optional::stream).toList();
        }
    }

    /** @param arguments {@code --anchors FILE}, or nothing */
    public static void main(String[] arguments) {
        var environment = System.getenv();
        var owner = Login.from(environment, "owner");
        var key = SealKey.of(Optional.ofNullable(environment.get("YOURPLACE_SECRET_KEY")));
        var anchors = arguments.length == 2 && arguments[0].equals("--anchors")
                ? Optional.of(Path.of(arguments[1]))
                : Optional.<Path>empty();
        if (!key.available()) {
            System.err.println("verify: YOURPLACE_SECRET_KEY is not set; without the key nothing can be told");
            System.exit(2);
        }
        try {
            System.exit(say(owner, key, anchors) ? 0 : 1);
        } catch (SQLException | IOException | RuntimeException failed) {
            System.err.println("verify as " + owner + ": " + failed.getMessage());
            System.exit(2);
        }
    }
}
