package org.yourplace.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** One jar for each way in which a plugin can be broken. None of them may harm the house or a feature that works. */
public final class BrokenJars {
    private static final String RUNS = "return new FeatureModule() {};";

    private BrokenJars() {}

    /**
     * Puts them beside a feature that works.
     *
     * @param id of the one that works
     * @param file its jar; by name it comes before them all
     * @return the reason with which each file ought to be refused
     */
    public static Map<String, String> beside(Path folder, String id, String file) {
        var reasons = new LinkedHashMap<String, String>();
        put(folder, "zz-again.jar", JarFactory.plugin(id).starting("Works", RUNS));
        reasons.put("zz-again.jar", "it repeats the id of " + file + ", which stays");
        put(
                folder,
                "zz-thrower.jar",
                JarFactory.plugin("thrower")
                        .starting("Throws", "throw new IllegalStateException(\"the moon is wrong\");"));
        reasons.put("zz-thrower.jar", "it failed to start: the moon is wrong");
        put(
                folder,
                "zz-unlinked.jar",
                JarFactory.plugin("unlinked").starting("Unlinked", "throw new NoClassDefFoundError(\"not/Here\");"));
        reasons.put("zz-unlinked.jar", "it failed to start: NoClassDefFoundError: not/Here");
        put(
                folder,
                "zz-unmakeable.jar",
                JarFactory.plugin("unmakeable")
                        .starting(
                                "Unmakeable", RUNS, "public Unmakeable() { throw new RuntimeException(\"not me\"); }"));
        reasons.put("zz-unmakeable.jar", "it cannot be made: not me");
        put(
                folder,
                "zz-open-door.jar",
                JarFactory.plugin("open-door").starting("OpenDoor", RUNS).file("db/open_door/V001__open.sql", """
                        CREATE TABLE secret (id uuid, tenant_id bigint, PRIMARY KEY (id, tenant_id));
                        SELECT core.classify('open_door.secret', 'key: id, tenant_id');"""));
        reasons.put("zz-open-door.jar", "open_door.secret: row-level security is not enabled and forced");
        put(
                folder,
                "zz-tomorrow.jar",
                JarFactory.plugin("tomorrow").requires("1.1.0").starting("Tomorrow", RUNS));
        reasons.put("zz-tomorrow.jar", "it needs SPI 1.1.0, this host has 1.0.0");
        put(folder, "zz-empty.jar", JarFactory.plugin("empty"));
        reasons.put("zz-empty.jar", "it holds no feature");
        put(folder, "zz-nothing.jar", JarFactory.plugin("nothing").starting("Nothing", "return null;"));
        reasons.put("zz-nothing.jar", "it failed to start: start gave no module");
        put(
                folder,
                "zz-lonely.jar",
                JarFactory.plugin("lonely")
                        .starting("Lonely", RUNS, "public Set<String> requires() { return Set.of(\"friend\"); }"));
        reasons.put("zz-lonely.jar", "it needs friend, not running here");
        put(folder, "zz-admin.jar", JarFactory.plugin("admin").starting("Admin", RUNS));
        reasons.put("zz-admin.jar", "its Plugin-Id \"admin\" cannot be a feature's id");
        text(folder.resolve("zz-text.jar"));
        reasons.put("zz-text.jar", "this file is not a jar");
        return reasons;
    }

    private static void put(Path folder, String file, JarFactory jar) {
        jar.into(folder, file);
    }

    private static void text(Path file) {
        try {
            Files.writeString(file, "I am no jar");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
