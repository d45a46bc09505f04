package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.csrbrokerage.PageReader;
import org.yourplace.kit.page.Beside.Place;
import org.yourplace.kit.page.Visitor;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.catalogue.CatalogueEntry;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.data.Visibility;
import org.yourplace.spi.who.Role;

/** Two clicks from the page of something to help with to a booking: "Ask for time off for this", and "Ask". */
class AskFromWhereHelpIsFoundIT {
    private static final Pattern LINK = Pattern.compile("href=\"(/my/time-off/ask[^\"]*)\"");
    private static final Pattern FIELD =
            Pattern.compile("<input class=\"input[^>]* name=\"([a-z]+)\"[^>]* value=\"([^\"]*)\"");

    private final AllowanceCity city = new AllowanceCity();
    private final AllowancePart part = new AllowancePart(city.at.core);
    private final UUID listing = UUID.randomUUID();
    private final Map<String, String> about =
            Map.of("subject", listing.toString(), "starts", "2026-06-15T08:30:00Z", "ends", "2026-06-15T12:00:00Z");

    @BeforeEach
    void the_pantry_has_a_listing() {
        city.as(city.host(), () -> city.at.core.database().write(tx -> {
            city.at
                    .core
                    .catalogue()
                    .put(
                            tx,
                            new CatalogueEntry(
                                    listing,
                                    "opportunity",
                                    Visibility.PUBLIC,
                                    city.organisation(city.pantry),
                                    "Pack forty parcels",
                                    AllowanceCity.CANARY,
                                    "",
                                    List.of(),
                                    List.of(),
                                    210,
                                    null,
                                    null,
                                    Instant.parse("2026-05-01T09:00:00Z"),
                                    0,
                                    Limits.NONE));
            return listing;
        }));
    }

    private PageReader reader(Optional<Visitor> visitor) {
        return new PageReader(part, Locale.UK, visitor);
    }

    private PageReader ada() {
        return reader(Optional.of(new Visitor(city.ada.person().id(), "Ada", "ada@example.org", true)));
    }

    private String guest() {
        return city.as(city.at.city.guest(), () -> reader(Optional.empty()).beside(Place.ONE, about));
    }

    private static String link(String html) {
        var found = LINK.matcher(html);
        assertThat(found.find()).as(html).isTrue();
        return found.group(1).replace("&amp;", "&");
    }

    @Test
    void an_employee_asks_from_a_listing_with_everything_filled_in_and_the_next_click_books() {
        var section = city.as(city.herself(), () -> ada().beside(Place.ONE, about));
        assertThat(section).contains("Ask for time off for this");

        var address = link(section);
        var asking = city.as(city.herself(), () -> ada().get(address)).html();
        assertThat(asking).contains("Pack forty parcels", AllowanceCity.CANARY);
        var form = new HashMap<String, String>();
        FIELD.matcher(asking).results().forEach(field -> form.put(field.group(1), field.group(2)));
        assertThat(form)
                .containsEntry("day", "15")
                .containsEntry("month", "6")
                .containsEntry("year", "2026")
                .containsEntry("from", "09:30")
                .containsEntry("until", "13:00");

        var asked = city.as(city.herself(), () -> ada().post(address, form));

        assertThat(asked.status()).as(asked.html()).isEqualTo(303);
        assertThat(city.as(city.herself(), () -> ada().get(asked.location())).html())
                .contains("Asked. Your hours are booked", "3 hours 30 minutes");
        assertThat(city.as(city.host(), () -> city.services.days().list(null, null, 10, null))
                        .items())
                .as("the pantry expects her")
                .hasSize(1);
    }

    @Test
    void whoever_is_not_signed_in_reads_a_question_that_is_the_same_for_everybody() {
        assertThat(guest()).contains("Does your employer give you time for this?", "Ask for time off");
        var jo = city.at.city.person(Role.MEMBER, city.pantry);
        var visitor = new Visitor(jo.person().id(), "Jo", "jo@example.org", true);
        var seen = city.as(Binding.person(city.at.city.partnership(), jo), () -> reader(Optional.of(visitor))
                .beside(Place.ONE, about));
        assertThat(link(seen)).isEqualTo(link(guest()));
        var polish = new PageReader(part, Locale.forLanguageTag("pl"), Optional.empty());
        assertThat(city.as(city.at.city.guest(), () -> polish.beside(Place.ONE, about)))
                .contains("Czy Twój pracodawca daje na to czas wolny?");
    }

    @Test
    void nothing_is_offered_where_no_employer_runs_a_programme() {
        city.at.city.feature(city.at.council, CsrFeature.ID, false);

        assertThat(guest()).isEmpty();
    }

    @Test
    void nothing_is_offered_for_a_host_that_takes_no_part_nor_for_what_is_not_there() {
        var odd = Map.of("subject", "nothing", "starts", "soon");
        assertThat(city.as(city.at.city.guest(), () -> reader(Optional.empty()).beside(Place.ONE, odd)))
                .isEmpty();
        var other = Map.of("subject", UUID.randomUUID().toString());
        assertThat(city.as(city.at.city.guest(), () -> reader(Optional.empty()).beside(Place.ONE, other)))
                .isEmpty();

        city.at.city.feature(city.pantry, CsrFeature.ID, false);
        assertThat(guest()).isEmpty();
    }

    @Test
    void a_day_without_times_and_times_that_cannot_be_read_leave_the_fields_empty() {
        var day = Map.of("subject", listing.toString(), "starts", "2026-06-14T23:00:00Z");
        var address = link(city.as(city.herself(), () -> ada().beside(Place.ONE, day)));
        assertThat(address).contains("day=15", "month=6").doesNotContain("from=");
        var odd = Map.of("subject", listing.toString(), "starts", "soon");
        assertThat(link(city.as(city.herself(), () -> ada().beside(Place.ONE, odd))))
                .isEqualTo("/my/time-off/ask?for=" + listing);
    }
}
