package org.yourplace.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.yourplace.testing.BrokenJars;

/**
 * A house at the limits that it comes with, in whose plugin folder one broken jar of every kind lies beside the bank. One for all tests
 * of a JVM that ask for it.
 */
final class UnluckyHouse {
    static final String BANK = "volunteering-bank.jar";

    /** Why each of the broken jars is not served. */
    static final Map<String, String> REASONS;

    static final RunningHouse HOUSE;

    static {
        try {
            var plugins = Files.createTempDirectory("yourplace-plugins");
            Files.copy(RunningHouse.root().resolve("plugins/target/jars").resolve(BANK), plugins.resolve(BANK));
            REASONS = BrokenJars.beside(plugins, "volunteering-bank", BANK);
            HOUSE = start(plugins);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private UnluckyHouse() {}

    private static RunningHouse start(Path plugins) {
        var house = RunningHouse.start(Map.of("YOURPLACE_PLUGINS_DIR", plugins.toString()));
        Runtime.getRuntime().addShutdownHook(new Thread(house::close));
        return house;
    }
}
