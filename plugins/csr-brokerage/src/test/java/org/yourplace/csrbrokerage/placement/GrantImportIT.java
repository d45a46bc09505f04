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
}
