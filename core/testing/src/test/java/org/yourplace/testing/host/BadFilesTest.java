package org.yourplace.testing.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.yourplace.testing.host.TenantConfig.edit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yourplace.platform.config.Apply;
import org.yourplace.platform.config.BadFilesException;
import org.yourplace.platform.config.Problem;
import org.yourplace.platform.migrate.Login;

/** Files are checked before a database is touched: the one named here does not exist. */
class BadFilesTest {
    private static final Login NOWHERE = new Login("jdbc:postgresql://127.0.0.1:1/nowhere", "yp_config", "");

    @TempDir
    private Path folder;

    private Path city;

    @BeforeEach
    void copy() {
        TenantConfig.copyTo(folder);
        city = folder.resolve("partnerships/southampton");
    }

    private List<String> problems() {
        var thrown = catchThrowableOfType(BadFilesException.class, () -> Apply.run(NOWHERE, Apply.Options.of(folder)));
        return thrown.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void a_key_that_is_wrong_missing_or_unknown_is_named_with_its_file() {
        edit(city.resolve("partnership.json"), "\"reviewed\": \"2026-11-02\"", "\"reviewed\": \"2026-13-45\"");
        edit(city.resolve("partnership.json"), "\"strapline\"", "\"strapLine\"");
        edit(city.resolve("partnership.json"), "\"allowed\"", "\"sometimes\"");
        edit(city.resolve("tenants.json"), "\"name\": \"Harbourline Logistics\",", "");
        edit(city.resolve("people.json"), "admin@svs.example", "admin at svs");

        assertThat(problems())
                .contains(
                        "partnerships/southampton/partnership.json /strapLine: no such key here",
                        "partnerships/southampton/partnership.json /accessibility/reviewed: is no date",
                        "partnerships/southampton/tenants.json /tenants/5/name: is missing",
                        "partnerships/southampton/people.json /people/4/email: is no email",
                        "partnerships/southampton/partnership.json /features/volunteering-bank: "
                                + "is none of off, allowed, default, locked");
    }

    @Test
    void a_file_that_is_no_json_is_named_with_line_and_column() throws IOException {
        Files.writeString(city.resolve("people.json"), "{\n  \"people\": [,]\n}");
        Files.delete(city.resolve("tenants.json"));

        assertThat(problems())
                .anyMatch(
                        line -> line.startsWith("partnerships/southampton/people.json: line 2, column 14: Unexpected"))
                .contains("partnerships/southampton/tenants.json: the file is missing");
    }

    @Test
    void a_name_that_leads_nowhere_is_named() {
        edit(city.resolve("partnership.json"), "\"tenant\": \"svs\"", "\"tenant\": \"cvs\"");
        edit(city.resolve("partnership.json"), "Europe/London", "Europe/Lundun");
        edit(city.resolve("partnership.json"), "\"logo.svg\"", "\"mark.svg\"");
        edit(city.resolve("tenants.json"), "\"reading\"", "\"reeding\"");
        edit(
                city.resolve("hosted-groups.json"),
                "\"slug\": \"warren-green-patch\"",
                "\"slug\": \"stoneham-lunch-bench\"");
        edit(city.resolve("people.json"), "\"hill-university\": [", "\"hill\": [");

        assertThat(problems())
                .contains(
                        "partnerships/southampton/partnership.json /broker/tenant: there is no such organisation: cvs",
                        "partnerships/southampton/partnership.json /timeZone: is no known time zone",
                        "partnerships/southampton/partnership.json /brand/logo: there is no such file beside this one",
                        "partnerships/southampton/hosted-groups.json /groups/3/slug: is there twice",
                        "partnerships/southampton/people.json /people/7/roles/hill: there is no such organisation")
                .contains("partnerships/southampton/tenants.json /tenants/3/causes/1: is not in codes/causes.json");
    }

    @Test
    void colours_that_cannot_be_read_are_refused() {
        edit(city.resolve("partnership.json"), "\"ink\": \"#13262d\"", "\"ink\": \"#aaaaaa\"");

        assertThat(problems())
                .contains("partnerships/southampton/partnership.json /brand/light/ink: "
                        + "has a contrast of 2.2 to 1 against paper, at least 7.0 is needed");
    }

    @Test
    void two_partnerships_may_not_share_a_host() {
        TenantConfig.edit(folder.resolve("examples/avonford/partnership.json"), "avonford.localhost", "localhost");
        edit(folder.resolve("examples/avonford/tenants.json"), "\"nature\"", "\"natur\"");

        var thrown = catchThrowableOfType(
                BadFilesException.class,
                () -> Apply.run(NOWHERE, Apply.Options.of(folder).with(folder.resolve("examples/avonford"))));

        assertThat(thrown.problems())
                .contains(new Problem(
                        "examples/avonford/partnership.json", "/hosts/0", "belongs to southampton already"));
    }

    @Test
    void a_line_of_the_area_that_cannot_be_used_is_named() throws IOException {
        var file = folder.resolve("areas/southampton/area.json");
        edit(file, "\"postcodes.csv\"", "\"codes.csv\"");

        assertThat(problems())
                .containsExactly("areas/southampton/area.json /files/postcodes/file: there is no such file");
    }
}
