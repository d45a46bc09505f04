package org.yourplace.volunteeringbank.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.imports.ImportProgress;
import org.yourplace.platform.imports.ImportSource;
import org.yourplace.platform.imports.Imports;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorKind;
import org.yourplace.volunteeringbank.VolunteeringFeature;
import org.yourplace.volunteeringbank.pull.Malformed.Case;
import org.yourplace.volunteeringbank.pull.Malformed.Fate;

/**
 * 520 malformed files and feeds: none fails as a whole, every bad row is told with a reason in words, the good rows go in, also those of a
 * damaged document. What holds no row at all is refused in words. The seed is fixed; {@code -Dmalformed.seed} tries another.
 */
class MalformedListingsIT {
    private static final int EACH = 130;
    private static final long SEED = Long.getLong("malformed.seed", 20261123);

    private final Malformed malformed = new Malformed(SEED);
    private final MalformedTables tables = new MalformedTables(SEED);
    private final List<String> wrong = new ArrayList<>();
    private final Map<Fate, Integer> fates = new EnumMap<>(Fate.class);
    private int saved;
    private PullCity city;
    private Imports imports;

    @BeforeEach
    void a_city() {
        city = new PullCity();
        imports = city.bank
                .city
                .services()
                .imports(VolunteeringFeature.ID, city.core.database(), true, city.core.texts());
    }

    @AfterEach
    void close() {
        city.close();
    }

    private void expect(boolean holds, Case one, Object got) {
        if (!holds) {
            wrong.add(one.name() + " should be " + one.fate() + ": " + got);
        }
    }

    private void all(String what) {
        System.out.println("malformed listings, " + what + ", seed " + SEED + ": " + fates
                + ", rows of damaged ones read " + saved + ", wrong " + wrong.size());
        assertThat(wrong).as(what).isEmpty();
    }

    private void read(Case one, ImportSource source) {
        fates.merge(one.fate(), 1, Integer::sum);
        try {
            var report = city.bank.as(
                    city.bank.pantry,
                    () -> imports.run(
                            city.bank.module.importers().getFirst(), source, false, Locale.UK, ImportProgress.UNSEEN));
            int in = report.created() + report.updated() + report.unchanged();
            boolean told = report.errors().stream().allMatch(error -> error.row() > 0 && words(error.detail()));
            switch (one.fate()) {
                case TAKEN -> expect(in == 3 && report.rejected() == 0, one, report);
                case TOLD -> expect(in == 2 && report.rejected() == 1 && told, one, report);
                case DAMAGED -> {
                    expect(in >= 1 && report.rejected() >= 1 && told, one, report);
                    saved += in;
                }
                case NOTHING -> expect(false, one, report);
            }
        } catch (DomainException refused) {
            boolean said = refused.code().kind() == ErrorKind.INVALID
                    && !refused.violations().isEmpty();
            expect(one.fate() == Fate.NOTHING && said, one, refused + " " + refused.violations());
        } catch (RuntimeException failed) {
            expect(false, one, failed);
        }
    }

    private static boolean words(String message) {
        return message != null && message.contains(" ") && !message.contains("violation.");
    }

    @Test
    void spreadsheets() {
        for (int i = 0; i < EACH; i++) {
            var one = tables.csv(i);
            read(one, ImportSource.csv(one.bytes()));
        }
        all("spreadsheets");
    }

    @Test
    void files_of_json() {
        for (int i = 0; i < EACH; i++) {
            var one = malformed.doIt(i);
            read(one, ImportSource.json(one.bytes()));
        }
        all("files of JSON");
    }

    private void pull(Case one, String address, String kind, boolean ends) {
        fates.merge(one.fate(), 1, Integer::sum);
        city.site.odd = exchange -> {
            var query = String.valueOf(exchange.getRequestURI().getQuery());
            if (query.endsWith("=last")) {
                StubSite.send(exchange, 200, "{\"items\":[],\"next\":\"" + city.site.rpdeAddress() + "?after=last\"}");
            } else {
                StubSite.send(exchange, 200, one.type(), one.bytes());
            }
            return true;
        };
        var source = city.add(new WriteSource("Somewhere", kind, address, "CC BY 4.0", null, 60, true, null));
        try {
            var run = city.read(source);
            int in = run.created() + run.updated() + run.unchanged();
            var told = city.rejections(run);
            boolean words = told.stream().allMatch(bad -> bad.item() > 0 && words(bad.message()));
            switch (one.fate()) {
                case TAKEN -> expect(run.state().equals("done") && in == 3 && told.isEmpty(), one, run + " " + told);
                case TOLD ->
                    expect(
                            run.state().equals("done") && in == 2 && run.rejected() == 1 && !told.isEmpty() && words,
                            one,
                            run + " " + told);
                case DAMAGED -> {
                    boolean said = run.state().equals("done") || words(run.message());
                    expect(in >= 1 && !told.isEmpty() && words && said, one, run + " " + told);
                    saved += in;
                }
                case NOTHING -> expect(run.state().equals("stopped") && words(run.message()) && in == 0, one, run);
            }
        } catch (RuntimeException failed) {
            expect(false, one, failed);
        }
        city.bank.as(city.bank.svs, () -> {
            city.sources.remove(source);
            return true;
        });
    }

    @Test
    void pages_of_do_it() {
        for (int i = 0; i < EACH; i++) {
            pull(malformed.doIt(i), city.site.doItAddress(), "do-it", true);
        }
        all("pages of do-it");
    }

    @Test
    void pages_of_open_feeds() {
        for (int i = 0; i < EACH; i++) {
            pull(malformed.rpde(i, city.site.rpdeAddress() + "?after=last"), city.site.rpdeAddress(), "rpde", true);
        }
        all("pages of open feeds");
    }
}
