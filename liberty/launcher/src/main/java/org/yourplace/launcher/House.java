package org.yourplace.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the built parts lie: in a working tree, or side by side in an unpacked distribution. */
record House(Path home) {
    Path liberty() {
        return first("liberty/target/liberty/wlp", "wlp");
    }

    Path plugins() {
        return first("plugins/target/jars", "plugins");
    }

    Path tenantConfig() {
        return first("tenant-config", "tenant-config");
    }

    private Path first(String inTree, String inDistribution) {
        Path tree = home.resolve(inTree);
        return Files.isDirectory(tree) ? tree : home.resolve(inDistribution);
    }
}
