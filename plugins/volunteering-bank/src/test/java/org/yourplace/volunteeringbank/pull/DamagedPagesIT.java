package org.yourplace.volunteeringbank.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** A page is damaged: what can be read of it goes in, nothing that was read before is lost by it, and people are told. */
class DamagedPagesIT {
    private PullCity city;
    private StubSite site;
    private UUID source;

    @BeforeEach
    void a_site_that_was_read_before() {
        city = new PullCity();
        site = city.site;
        site.items.addAll(StubSite.roles(25));
        source = city.add(PullCity.doIt(site.doItAddress()));
    }

    @AfterEach
    void close() {
        city.close();
    }

    private void page(int number, Charset charset, UnaryOperator<String> damage) {
        site.odd = exchange -> {
            var query = exchange.getRequestURI().getQuery();
            if (!query.equals("page=" + number)) {
                return false;
            }
            var page = damage.apply(site.doIt(query));
            StubSite.send(exchange, 200, "application/json", page.getBytes(charset));
            return true;
        };
    }

    @Test
    void what_stands_before_the_damage_of_a_page_that_is_cut_off_goes_in_and_the_page_is_asked_for_again() {
        page(2, StandardCharsets.UTF_8, page -> page.substring(0, page.indexOf("\"r14\"") + 9));

        var cut = city.read(source);
        site.odd = exchange -> false;
        var resumed = city.read(source);

        assertThat(cut.problem()).isEqualTo("cut-off");
        assertThat(cut.message()).contains("line 1").contains("What stands before that was taken");
        assertThat(cut.created()).isEqualTo(14);
        assertThat(city.rejections(cut)).singleElement().satisfies(told -> assertThat(told.reason())
                .isEqualTo("cut-off"));
        assertThat(resumed.resumed()).isTrue();
        assertThat(resumed.created()).isEqualTo(11);
        assertThat(resumed.unchanged()).isEqualTo(4);
        assertThat(city.kept()).isEqualTo(25);
    }

    @Test
    void a_damaged_item_that_still_says_what_it_is_stays_as_it_was_read_before() {
        city.read(source);
        site.items.removeLast();
        page(1, StandardCharsets.UTF_8, page -> page.replace("\"id\":\"r7\",", "\"id\":\"r7\" "));

        var run = city.read(source);

        assertThat(run.state()).isEqualTo("done");
        assertThat(run.rejected()).isOne();
        assertThat(run.gone()).as("what is withdrawn disappears all the same").isOne();
        assertThat(city.rejections(run)).singleElement().satisfies(told -> {
            assertThat(told.external()).isEqualTo("r7");
            assertThat(told.message()).contains("look at line 1");
        });
        assertThat(city.found("number 7")).extracting(OpportunityDetails::title).contains("Role number 7");
    }

    @Test
    void while_a_damaged_item_may_be_any_of_them_nothing_is_taken_for_withdrawn() {
        city.read(source);
        site.items.removeLast();
        page(1, StandardCharsets.UTF_8, page -> page.replace("\"id\":\"r7\",", "\"id\":r7,"));

        var run = city.read(source);
        site.odd = exchange -> false;
        var mended = city.read(source);

        assertThat(run.state()).isEqualTo("done");
        assertThat(run.rejected()).isOne();
        assertThat(run.gone()).isZero();
        assertThat(mended.gone()).isOne();
        assertThat(city.kept()).isEqualTo(24);
    }

    @Test
    void a_page_that_is_not_in_the_characters_it_says_is_read_as_windows_writes_and_that_is_told() {
        page(1, Charset.forName("windows-1252"), page -> page.replace("Role number 7", "Run the café"));

        var run = city.read(source);

        assertThat(run.state()).isEqualTo("done");
        assertThat(run.created()).isEqualTo(25);
        assertThat(run.message()).contains("Check names with accents");
        assertThat(city.found("café")).extracting(OpportunityDetails::title).containsExactly("Run the café");
        assertThat(city.read(source).message()).as("each reading tells its own").isNotNull();
    }

    @Test
    void a_page_in_utf_16_is_read_as_any_other() {
        page(1, StandardCharsets.UTF_16LE, page -> page.replace("Role number 7", "Run the café"));

        assertThat(city.read(source).message()).isNull();
        assertThat(city.found("café")).hasSize(1);
    }
}
