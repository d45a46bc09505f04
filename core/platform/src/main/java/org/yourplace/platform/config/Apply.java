package org.yourplace.platform.config;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.data.PostgresWords;
import org.yourplace.platform.migrate.Login;
import org.yourplace.platform.plugin.RefusedException;

/** The {@code apply} command: makes the database say what the partnership files say, in one transaction. */
public final class Apply {
    private static final Table AREA = Table.of(
            "area",
            List.of("code"),
            List.of(
                    "kind",
                    "authority",
                    "name",
                    "ward",
                    "decile",
                    "vintage",
                    "decile_2019",
                    "residents",
                    "latitude",
                    "longitude",
                    "boundary"));
    private static final Table POSTCODE =
            Table.of("postcode", List.of("postcode"), List.of("authority", "ward", "lsoa", "latitude", "longitude"));

    /**
     * What to apply.
     *
     * @param folder tenant-config
     * @param more folders of partnerships that lie elsewhere
     * @param demo whether invented people of sample partnerships may sign in
     * @param demoPassword theirs; absent: one is made for those who have none
     */
    public record Options(
            Path folder,
            List<Path> more,
            boolean demo,
            @Nullable String demoPassword) {
        public Options {
            more = List.copyOf(more);
        }

        /** Everything in a folder, without invented people. */
        public static Options of(Path folder) {
            return new Options(folder, List.of(), false, null);
        }

        /** With invented people. */
        public Options demo(@Nullable String password) {
            return new Options(folder, more, true, password);
        }

        public Options with(Path partnership) {
            var longer = new ArrayList<>(more);
            longer.add(partnership);
            return new Options(folder, longer, demo, demoPassword);
        }
    }

    private final Options options;
    private final ConfigFiles files;
    private final Clock clock;
    private final Report report = new Report();

    private Apply(Options options, Clock clock) {
        this.options = options;
        this.files = ConfigFiles.read(options.folder(), options.more());
        this.clock = clock;
    }

    /**
     * Reads, checks and applies; throws {@link BadFilesException} with every problem before anything is written.
     *
     * @param config as yp_config
     */
    public static Report run(Login config, Options options) {
        return run(config, options, Clock.systemUTC());
    }

    /** @param clock stamps what is written */
    public static Report run(Login config, Options options, Clock clock) {
        var apply = new Apply(options, clock);
        Jdbi.create(config.url(), config.user(), config.password())
                .installPlugin(new PostgresWords())
                .useTransaction(apply::write);
        return apply.report;
    }

    public static void main(String[] arguments) {
        var environment = System.getenv();
        var config = Login.from(environment, "config");
        var options = Options.of(Path.of(environment.getOrDefault("YOURPLACE_TENANT_CONFIG", "tenant-config")));
        for (var folder : arguments) {
            options = options.with(Path.of(folder));
        }
        if (Boolean.parseBoolean(environment.get("YOURPLACE_DEMO"))) {
            options = options.demo(environment.get("YOURPLACE_DEMO_PASSWORD"));
        }
        try {
            var report = run(config, options);
            System.out.println(report);
            report.generatedPassword().ifPresent(made -> System.out.println("password of demo people: " + made));
        } catch (BadFilesException bad) {
            System.err.println(bad.getMessage());
            System.exit(2);
        } catch (RuntimeException failed) {
            System.err.println("apply as " + config + ": " + RefusedException.words(failed));
            System.exit(1);
        }
    }

    private void write(Handle handle) {
        handle.execute("SET LOCAL timezone = 'UTC'");
        // one run at a time
        handle.execute("SELECT pg_advisory_xact_lock(hashtextextended('core.apply', 0))");
        for (var area : files.areas().values()) {
            var rows = new AreaRows(area);
            var owned = new OwnedRows(handle, report);
            owned.write(AREA, "authority = :scope", area.authority(), false, rows.areas());
            owned.write(POSTCODE, "authority = :scope", area.authority(), false, rows.postcodes());
        }
        for (var partnership : files.partnerships()) {
            write(handle, partnership);
        }
    }

    private void write(Handle handle, PartnershipFiles partnership) {
        long id = new ApplyPartnership(handle, report, files, partnership).write();
        Map<String, Long> tenants = ApplyPartnership.tenantIds(handle, id);
        new ApplySupport(handle, report, partnership, id, tenants).write();
        var audiences = handle.createQuery(
                        "SELECT members_audience, public_audience FROM core.partnership WHERE id = :id")
                .bind("id", id)
                .map((row, context) -> new long[] {row.getLong(1), row.getLong(2)})
                .one();
        var scope = new Scope(partnership, id, audiences[0], audiences[1], tenants, clock.instant());
        new ApplyOrganisations(handle, report, scope).write();
        new ApplyPeople(handle, report, scope, options.demo()).write(options.demoPassword());
        new Removal(handle, report, scope).run();
    }
}
