package org.yourplace.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.yourplace.bench.ask.Caller;
import org.yourplace.bench.ask.Callers;
import org.yourplace.bench.ask.CircleSearch;
import org.yourplace.bench.ask.PointRead;
import org.yourplace.bench.ask.VisibleList;
import org.yourplace.bench.ask.Volunteer;
import org.yourplace.bench.ask.Workload;
import org.yourplace.bench.measure.InDatabase;
import org.yourplace.bench.measure.Paced;
import org.yourplace.bench.measure.Processors;
import org.yourplace.bench.measure.Side;
import org.yourplace.bench.measure.Times;
import org.yourplace.bench.measure.Turns;
import org.yourplace.bench.plant.Planted;
import org.yourplace.bench.plant.Planter;
import org.yourplace.bench.plant.Size;

/** Plants, compares the answers, measures, reports; the exit code says whether everything is as it must be. */
public final class Bench {
    private static final int SHORTER = 3;
    private static final int CALLERS = 16;
    private static final int PACE = 20;
    private static final int VOLUNTEERS = 200;

    private final Options options;
    private final House house;
    private final Report report;
    private final Planted planted;
    private final List<Caller> callers;
    private final Sides sides;
    private final Turns turns;
    /** As long in all, changing sides more often: what the policies cost is little beside the machine's moods. */
    private final Turns shortTurns;

    private Bench(Options options, House house, Report report, Connection admin) throws SQLException {
        this.options = options;
        this.house = house;
        this.report = report;
        long began = System.nanoTime();
        this.planted = Planter.plant(
                admin, options.size(), line -> report.say("  %5.0f s  %s", (System.nanoTime() - began) / 1e9, line));
        this.callers =
                Callers.let(admin, planted, Math.min(CALLERS, options.size().tenants()));
        this.sides = new Sides(house, planted, options.clients());
        var processors = new Processors(house.server(), Processors.parent(backend(admin)));
        var turn = Duration.ofSeconds(options.seconds());
        this.turns = new Turns(options.rounds(), turn, turn, processors);
        this.shortTurns = new Turns(SHORTER * options.rounds(), turn.dividedBy(SHORTER), turn, processors);
    }

    public static void main(String[] arguments) throws Exception {
        var home = Path.of(System.getProperty("yourplace.home", "."))
                .toAbsolutePath()
                .normalize();
        Options options;
        try {
            options = Options.parse(List.of(arguments), home);
        } catch (IllegalArgumentException refused) {
            System.err.println(refused.getMessage());
            System.exit(2);
            return;
        }
        if (options.help()) {
            System.out.print(Options.HELP);
            return;
        }
        var report = new Report(System.out);
        try (var house = options.database().isPresent()
                        ? House.running(options.database().get(), options.sqlOnly() ? 0 : options.port())
                        : House.start(home, options.data(), options.port());
                var admin = house.admin()) {
            var bench = new Bench(options, house, report, admin);
            try {
                bench.run(admin);
            } finally {
                Callers.end(admin, bench.planted);
            }
        }
        System.exit(report.met() ? 0 : 1);
    }

    private void run(Connection admin) throws SQLException, IOException {
        var search = new CircleSearch(callers, planted.postcodes());
        var workloads = Stream.of(new PointRead(callers, readable(admin)), new VisibleList(callers), search)
                .filter(workload -> options.asks(workload.name()))
                .toList();
        report.say(
                "%,d tenants, %,d listings; %d clients, %d rounds of %d s a side, in turns; %d processors, Java %s, PostgreSQL %s",
                options.size().tenants(),
                options.size().listings(),
                options.clients(),
                options.rounds(),
                options.seconds(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                admin.getMetaData().getDatabaseProductVersion());
        if (!options.sqlOnly()) {
            for (var workload : workloads) {
                compare(workload);
            }
            if (options.size().listings() <= Size.SMALL.listings()) {
                int saved = new Derivation(house, planted).check(admin, callers.getFirst());
                report.say("%d listings saved unchanged: their catalogue entries are as planted", saved);
            }
            warmUp(workloads);
            for (var workload : workloads) {
                beside(workload);
            }
        }
        if (!options.sqlOnly() && options.asks("W4")) new SignUpRatio(house, planted, options, report).measure(admin);
        inDatabase(workloads);
        if (options.asks("W5")) volunteers();
        if (options.asks("W3")) paced(search);
        if (options.only().isEmpty()) new PolicyTax(house, sides, shortTurns, report).measure(admin, workloads);
    }

    /** Refuses to measure what does not answer alike. */
    private void compare(Workload workload) throws SQLException {
        var random = new SplittableRandom(1);
        int asked = 100;
        int listings = 0;
        try (var http = sides.http();
                var sql = sides.sql(workload)) {
            for (int i = 0; i < asked; i++) {
                var question = workload.next(random);
                var one = http.ids(question);
                var other = sql.ids(question);
                if (!one.equals(other)) {
                    throw new IllegalStateException(workload.name() + " answers differently to " + question.path()
                            + " of " + question.caller().tenant().slug() + ": " + one + " and by SQL " + other);
                }
                listings += one.size();
            }
        }
        report.say(
                "%s %s: %d questions answered alike, %,d listings", workload.name(), workload.what(), asked, listings);
    }

    /** Lets the server's compiler see every question often, as it would in an ordinary hour. */
    private void warmUp(List<? extends Workload> workloads) throws SQLException {
        for (var workload : workloads) {
            var clients = sides.each(sides::http);
            turns.warmUp(workload, clients, Duration.ofSeconds(options.warmUp() / workloads.size()));
            clients.forEach(Side::close);
        }
    }

    private void beside(Workload workload) throws SQLException {
        report.say("");
        report.say("%s %s", workload.name(), workload.what());
        report.heading();
        var both = List.of(sides.each(sides::http), sides.each(() -> sides.sql(workload)));
        var results = turns.take(workload, both);
        both.forEach(side -> side.forEach(Side::close));
        report.line("HTTP", results.get(0));
        report.line("SQL", results.get(1));
        double ratio = results.get(0).perSecond() / results.get(1).perSecond();
        if (workload instanceof CircleSearch) {
            report.say("  %-46s %8.2f", "ratio HTTP to SQL", ratio);
        } else {
            report.atLeast("ratio HTTP to SQL", ratio, 0.25, 0.35);
        }
    }

    private void inDatabase(List<? extends Workload> workloads) throws SQLException {
        if (workloads.isEmpty()) return;
        report.say("");
        report.say("In the database, one caller at a time (EXPLAIN ANALYZE as yp_app)");
        for (var workload : workloads) {
            var told = InDatabase.explain(house.app(), planted.id(), workload, options.seconds() * 50);
            report.times(workload.name() + " execution", told.execution());
            report.times(workload.name() + " planning", told.planning());
            if (workload instanceof VisibleList) {
                report.atMost("W2 p95 in the database, ms", told.execution().percentile(95), 5);
            }
        }
    }

    /** One after the other, by plain JDBC as the application does it. */
    private void volunteers() throws SQLException {
        var workload = new Volunteer(callers, planted.postcodes());
        report.say("");
        report.say("%s %s", workload.name(), workload.what());
        var random = new SplittableRandom(5);
        var times = new Times();
        try (var side = sides.sql(workload)) {
            for (int i = 0; i < VOLUNTEERS; i++) {
                var question = workload.next(random);
                long began = System.nanoTime();
                side.ask(question);
                times.add(System.nanoTime() - began);
            }
        }
        report.times(workload.name() + " one volunteer", times);
        report.atMost("W5 p95 for one volunteer, ms", times.percentile(95), 100);
    }

    private void paced(Workload search) throws SQLException {
        report.say("");
        report.say("W3 at %d requests a second", PACE);
        if (!options.sqlOnly()) {
            var http = Paced.run(search, sides.each(sides::http), PACE, options.seconds() * 5);
            report.times("HTTP", http);
            report.atMost("W3 p95 at 20 requests a second, ms", http.percentile(95), 60);
        }
        report.times("SQL", Paced.run(search, sides.each(() -> sides.sql(search)), PACE, options.seconds() * 5));
    }

    private List<UUID> readable(Connection admin) throws SQLException {
        try (var query = admin.prepareStatement("""
                SELECT id FROM volunteering_bank.opportunity WHERE audience_id IN (?, ?) AND status = 'live'
                ORDER BY md5(id::text) LIMIT 20000""")) {
            query.setLong(1, planted.publicAudience());
            query.setLong(2, planted.membersAudience());
            try (var rows = query.executeQuery()) {
                var ids = new ArrayList<UUID>();
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
                return ids;
            }
        }
    }

    private static long backend(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getLong(1);
        }
    }
}
