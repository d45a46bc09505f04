package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.platform.imports.ImportProgress;
import org.yourplace.platform.imports.ImportResult;
import org.yourplace.platform.imports.ImportSource;
import org.yourplace.spi.who.Role;

/** Files that councils and trusts really published. They lie beside the project, not in it. */
class RecordedGrantsIT {
    private static final String FOLDER = "shared/data/grants-360giving/samples/";

    private final PlacementCity city = new PlacementCity();

    private static Path recorded(String name) {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(FOLDER + name))) return folder.resolve(FOLDER + name);
        }
        return Path.of(FOLDER + name);
    }

    static boolean recordedGrantsAreHere() {
        return Files.exists(recorded("trafford-council-grants.csv"));
    }

    private ImportResult read(ImportSource file) {
        var imports = city.city.services().imports(CsrFeature.ID, city.core.database(), true, city.core.texts());
        return city.as(
                city.officer(city.council, Role.ADMINISTRATOR),
                () -> imports.run(new GrantImporter(city.core), file, false, Locale.UK, ImportProgress.UNSEEN));
    }

    private long kept(String condition) {
        return city.look(Long.class, "SELECT count(*) FROM core.relationship WHERE kind = 'funding' AND " + condition);
    }

    @Test
    @EnabledIf("recordedGrantsAreHere")
    void a_councils_own_file_goes_in_whole_and_once() throws IOException {
        var file = Files.readAllBytes(recorded("trafford-council-grants.csv"));

        var first = read(ImportSource.csv(file));
        var again = read(ImportSource.csv(file));

        assertThat(first.errors()).isEmpty();
        assertThat(first.created()).isEqualTo(555);
        assertThat(again.created() + again.updated()).isZero();
        assertThat(kept("code LIKE 'GB-%'")).isGreaterThan(180);
        assertThat(kept("ends IS NOT NULL")).isEqualTo(555);
    }

    @Test
    @EnabledIf("recordedGrantsAreHere")
    void a_trusts_json_and_a_mixed_file_go_in_and_name_their_funders() throws IOException {
        var trust = read(ImportSource.json(Files.readAllBytes(recorded("ab-charitable-trust-150.json"))));
        var mixed = read(ImportSource.csv(Files.readAllBytes(recorded("southampton-grants.csv"))));

        assertThat(trust.errors()).isEmpty();
        assertThat(trust.created()).isEqualTo(150);
        assertThat(mixed.errors()).isEmpty();
        // three of its 73 grants are the trust's, which are known by now
        assertThat(mixed.created()).isEqualTo(70);
        assertThat(mixed.created() + mixed.updated() + mixed.unchanged()).isEqualTo(73);
        assertThat(kept("code LIKE 'GB-CHC-%'")).isGreaterThan(150);
        assertThat(mixed.warnings()).extracting(Object::toString).anyMatch(one -> one.contains("another funder"));
    }
}
