package org.yourplace.csrbrokerage.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.csrbrokerage.PageReader;
import org.yourplace.kit.page.Visitor;
import org.yourplace.platform.who.Binding;

/** A consent can be taken back whichever body supports most groups by then. */
class TwoBrokersIT {
    private PlacementCity city;
    private Binding ana;

    @BeforeEach
    void another_body_supports_more_groups_than_the_one_that_was_agreed_to() {
        city = new PlacementCity();
        ana = city.candidate(city.harbour);
        var other = city.city.tenant("other");
        for (var group : List.of("choir", "shed", "garden")) city.city.tenant(group, other);
        city.city.feature(other, CsrFeature.ID, true);
        city.city.directory().refresh();
    }

    private String page() {
        var visitor = Optional.of(new Visitor(city.personOf(ana), "Ana", "ana@example.org", true));
        var reader = new PageReader(new PlacementPart(city.core), Locale.UK, visitor);
        return city.as(ana, () -> reader.get("/my/roles")).html();
    }

    private long standing() {
        return city.look(Long.class, "SELECT count(*) FROM core.consent WHERE withdrawn_at IS NULL");
    }

    @Test
    void both_are_named_and_both_are_taken_back_at_once() {
        assertThat(page()).contains("svs may suggest you", "Yes, other may suggest me", "No longer suggest me");

        city.as(ana, () -> city.offers.suggest(true, Locale.UK));
        assertThat(standing()).isEqualTo(2);
        assertThat(page())
                .contains("svs may suggest you", "other may suggest you")
                .doesNotContain("Yes, other");

        var id = city.suggested(city.need(city.pantry, "skill", "Keep our books", "L1", 5, List.of()), ana);
        assertThat(city.as(ana, () -> city.offers.suggest(false, Locale.UK)).may())
                .isEmpty();

        assertThat(standing()).isZero();
        assertThat(city.as(city.svs, () -> city.placements.read(id)).placement().stage())
                .isEqualTo("not-this-time");
        assertThat(page()).doesNotContain("No longer suggest me");
    }
}
