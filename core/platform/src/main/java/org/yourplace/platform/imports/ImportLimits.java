package org.yourplace.platform.imports;

import org.yourplace.platform.settings.Deployment;

/** How much one file may hold: {@code yourplace.limits.import-bytes} and {@code yourplace.limits.import-rows}. */
public record ImportLimits(int bytes, int rows) {
    public static final ImportLimits USUAL = new ImportLimits(5_000_000, 25_000);

    public static ImportLimits of(Deployment deployment) {
        return new ImportLimits(
                deployment
                        .value("yourplace.limits.import-bytes")
                        .map(Integer::parseInt)
                        .orElse(USUAL.bytes()),
                deployment
                        .value("yourplace.limits.import-rows")
                        .map(Integer::parseInt)
                        .orElse(USUAL.rows()));
    }
}
