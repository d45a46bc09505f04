package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Importer.Change;
import org.yourplace.spi.feature.Importer.Outcome;
import org.yourplace.spi.relation.Funding;
import org.yourplace.spi.who.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a council funds, from the file that it publishes. */
class GrantImportIT {
    private static final JsonMapper JSON = new JsonMapper();
    private final PlacementCity city = new PlacementCity();

    private static JsonNode row(String... cells) {
        var row = JSON.createObjectNode();
        for (int i = 0; i < cells.length; i += 2) {
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    private Outcome read(JsonNode row) {
        var importer = new GrantImporter(city.core).reading(List.of(row));
        return city.as(
                city.officer(city.council, Role.ADMINISTRATOR),
                () -> city.core.database().write(tx -> importer.apply(tx, row)));
    }

    private List<Funding> known() {
        return city.as(
                city.svs,
                () -> new FundingService(city.core).list(null, false, 20, null).items());
    }

    @Test
    void a_grant_is_kept_once_and_put_right_by_its_identifier() {
        var first = row(
                "Identifier",
                "G-1",
                "Recipient Org:Name",
                "pantry",
                "Award Date",
                "18/01/2026",
                "Amount Awarded",
                "3,028.63");

        assertThat(read(first).change()).isEqualTo(Change.CREATED);
        assertThat(read(first).change()).isEqualTo(Change.UNCHANGED);
        var other = row(
                "Identifier",
                "G-1",
                "Recipient Org:Name",
                "pantry",
                "Award Date",
                "2026-01-18",
                "Amount Awarded",
                "£4000");
        assertThat(read(other).change()).isEqualTo(Change.UPDATED);

        var one = known().getFirst();
        assertThat(one.amount()).isEqualTo(400_000L);
        assertThat(one.starts()).isEqualTo(LocalDate.of(2026, 1, 18));
        assertThat(one.organisationId()).isNotNull();
        assertThat(one.funder()).isEqualTo("council");
    }

    @Test
    void columns_that_are_not_kept_and_names_that_nobody_has_here_are_said() {
        var read = read(row(
                "Identifier",
                "G-2",
                "Recipient Org:Name",
                "Somewhere Else",
                "Award Date",
                "2026-01-18",
                "Grant Programme:Code",
                "VSG"));

        assertThat(read.warnings()).containsExactly("not-in-partnership", "columns-not-kept");
    }

    @Test
    void what_cannot_be_read_is_said_field_by_field() {
        assertThatThrownBy(() -> read(row("Identifier", "G-3", "Award Date", "31/02/2026", "Currency", "USD")))
                .isInstanceOfSatisfying(DomainException.class, why -> assertThat(why.violations())
                        .extracting(wrong -> wrong.field())
                        .contains("Recipient Org:Name", "Award Date", "Currency"));
        assertThatThrownBy(() -> read(row(
                        "Identifier",
                        "G-4",
                        "Recipient Org:Name",
                        "pantry",
                        "Award Date",
                        "2026-01-18",
                        "Amount Awarded",
                        "1e999999")))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void organisations_identifiers_are_compared_in_one_form() {
        assertThat(GrantRow.normal("gb-coh-1234567")).isEqualTo("GB-COH-01234567");
        assertThat(GrantRow.normal("GB-CHC- 1110817")).isEqualTo("GB-CHC-1110817");
    }

    @Test
    void the_standards_own_json_is_read_too() {
        var grant = JSON.readTree(
                "{\"id\":\"360G-x-1\",\"title\":\"Core\",\"amountAwarded\":5000,\"awardDate\":\"2026-04-01T00:00:00Z\",\"recipientOrganization\":[{\"id\":\"GB-CHC-1\",\"name\":\"pantry\"}]}");

        assertThat(read(grant).change()).isEqualTo(Change.CREATED);
        assertThat(known().getFirst().code()).isEqualTo("GB-CHC-1");
    }

    private void number(String charity, String number) {
        city.city
                .owner()
                .useHandle(db ->
                        db.execute("UPDATE core.organisation SET org_ids = ARRAY[?] WHERE slug = ?", number, charity));
    }

    private JsonNode grant(String name, String number) {
        return row(
                "Identifier",
                "G-" + name + number,
                "Recipient Org:Name",
                name,
                "Recipient Org:Identifier",
                "360G-made-up",
                "Recipient Org:Charity Number",
                number,
                "Award Date",
                "2026-01-18");
    }

    private boolean pulls(org.yourplace.platform.who.Binding councillor, java.util.UUID need) {
        return city.as(city.svs, () -> city.desk.candidates(need, 20)).stream()
                .filter(one -> one.candidate().id().equals(city.personOf(councillor)))
                .anyMatch(one ->
                        one.interests().stream().anyMatch(two -> two.kind().equals("council-funding")));
    }

    @Test
    void a_grant_is_known_by_the_number_however_the_name_is_written_and_by_no_name_that_is_anothers() {
        number("pantry", "GB-CHC-1110817");
        var need = city.need(city.pantry, "mentor", "Mentor", "L1", 10, List.of());
        var councillor = city.candidate(true);

        assertThat(read(grant("pantry", "999")).warnings()).containsExactly("not-in-partnership");
        assertThat(pulls(councillor, need)).isFalse();

        assertThat(read(grant("The Weston Pantry CIO", "1110817")).warnings()).isEmpty();
        assertThat(pulls(councillor, need)).isTrue();
        assertThat(city.as(city.svs, () -> city.desk.candidates(need, 20)))
                .allSatisfy(one -> assertThat(one.interests()).isEqualTo(city.as(city.svs, () -> city.core
                        .database()
                        .read(tx -> InterestRows.found(tx, one.candidate().id(), organisation(), need)))));
    }

    private java.util.UUID organisation() {
        return city.look(java.util.UUID.class, "SELECT id FROM core.organisation WHERE slug = 'pantry'");
    }

    @Test
    void how_long_a_grant_runs_is_read_from_its_months_and_anothers_file_is_noticed() {
        var read = read(row(
                "Identifier",
                "G-5",
                "Recipient Org:Name",
                "pantry",
                "Award Date",
                "2026-01-18",
                "Planned Dates:Duration (months)",
                "12",
                "Funding Org:Name",
                "Sport England"));

        assertThat(read.warnings()).containsExactly("other-funder");
        assertThat(known().getFirst().ends()).isEqualTo(LocalDate.of(2027, 1, 17));
    }
}
