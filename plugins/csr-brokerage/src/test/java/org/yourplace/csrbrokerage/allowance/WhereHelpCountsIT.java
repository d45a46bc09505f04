package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.AFTER;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.DAY;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.refusedAs;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.PageReader;
import org.yourplace.kit.page.Visitor;
import org.yourplace.spi.catalogue.CatalogueEntry;
import org.yourplace.spi.catalogue.Limits;
import org.yourplace.spi.data.Visibility;

/** A policy that lets help count in some wards only: asked on the person's side, shown to them, and told to nobody at work. */
class WhereHelpCountsIT {
    private final AllowanceCity city = new AllowanceCity();
    private final UUID host = city.organisation(city.pantry);

    WhereHelpCountsIT() {
        city.at.run(
                "INSERT INTO core.area (code, kind, authority, name, ward, decile, vintage, residents, latitude, longitude) VALUES"
                        + " ('L1', 'lsoa', 'E06000045', 'Weston 1', 'W1', 1, 2025, 1600, 50.887, -1.372),"
                        + " ('W1', 'ward', 'E06000045', 'Peartree', 'W1', NULL, NULL, 14000, 50.887, -1.372),"
                        + " ('W2', 'ward', 'E06000045', 'Bargate', 'W2', NULL, NULL, 14000, 50.9, -1.4)");
        city.at.run("INSERT INTO core.postcode VALUES ('SO19 9JB', 'E06000045', 'W1', 'L1', 50.887, -1.372)");
        city.at.run("UPDATE core.organisation SET postcode = 'SO19 9JB' WHERE id = ?", host);
        city.at.run("ALTER TABLE csr_brokerage.policy DISABLE TRIGGER policy_stands");
        city.at.city.directory().refresh();
        countsIn("W2");
    }

    private void countsIn(String ward) {
        city.at.run(
                "UPDATE csr_brokerage.policy SET areas = ARRAY[?], counts = 'Help for a charity in the city centre'",
                ward);
    }

    private UUID listing() {
        var subject = UUID.randomUUID();
        city.as(city.host(), () -> city.at.core.database().write(tx -> {
            city.at
                    .core
                    .catalogue()
                    .put(
                            tx,
                            new CatalogueEntry(
                                    subject,
                                    "opportunity",
                                    Visibility.PUBLIC,
                                    host,
                                    "Pack parcels",
                                    AllowanceCity.CANARY,
                                    "food",
                                    List.of(),
                                    List.of(),
                                    null,
                                    null,
                                    null,
                                    Instant.parse("2026-05-01T09:00:00Z"),
                                    0,
                                    new Limits(null, false, List.of())));
            return true;
        }));
        return subject;
    }

    private PageReader reader() {
        return new PageReader(
                new AllowancePart(city.at.core),
                Locale.UK,
                Optional.of(new Visitor(city.ada.person().id(), "Ada", "ada@example.org", true)));
    }

    @Test
    void help_elsewhere_is_refused_with_the_names_of_the_wards_before_anything_is_booked() {
        var page = "/my/time-off/ask?for=" + listing();
        var form = Map.of("day", "15", "month", "6", "year", "2026", "from", "9", "until", "1pm");
        var refused = city.as(city.herself(), () -> reader().post(page, form));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("these wards only: Bargate", "value=\"1pm\"");
        assertThat(city.paid().booked()).isZero();

        countsIn("W1");
        assertThat(city.as(city.herself(), () -> reader().post(page, form)).status())
                .isEqualTo(303);
        assertThat(city.paid().booked()).isEqualTo(240);
    }

    @Test
    void what_counts_and_where_stands_above_the_form_and_beside_what_is_left() {
        for (var address : List.of("/my/time-off", "/my/time-off/ask")) {
            assertThat(city.as(city.herself(), () -> reader().get(address)).html())
                    .contains(
                            "Help for a charity in the city centre",
                            "Bargate",
                            "Employment Rights Act 1996, section 50");
        }
        var mine = city.as(city.atWork(city.ada), () -> city.services.mine().allowance());
        assertThat(mine.anyArea()).isFalse();
        assertThat(mine.areas()).containsExactly(new MyAllowance.Ward("W2", "Bargate"));
    }

    @Test
    void a_host_elsewhere_is_not_told_for_booked_hours() {
        var asked = city.asked();
        refusedAs(AllowanceError.HELP_ELSEWHERE, () -> city.told(asked));
        countsIn("W1");
        assertThat(city.told(asked).state()).isEqualTo("expected");
    }

    @Test
    void a_day_elsewhere_that_a_host_writes_down_is_own_time_and_looks_to_the_employer_as_if_nobody_came() {
        var asked = city.approved();
        city.as(
                city.host().at(AFTER),
                () -> city.services.days().write(new WriteDay(asked.ref(), "Ada", "Help", DAY, null, 240)));

        assertThat(city.paid().taken()).isZero();
        assertThat(city.paid().left()).isEqualTo(21 * 60);
        var own = city.at.city.owner().withHandle(db -> db.createQuery(
                        "SELECT minutes FROM csr_brokerage.effort WHERE own_time")
                .mapTo(Integer.class)
                .one());
        assertThat(own).isEqualTo(240);
        var seen = city.as(city.at.hr, () -> city.services.timeOff().read(asked.id()));
        assertThat(seen.toString()).doesNotContain("W1").doesNotContain("Peartree");
        assertThat(city.as(city.herself(), () -> city.services.myDays().elsewhere(asked.ref())))
                .isTrue();
        assertThat(city.as(city.herself(), () -> reader().get("/my/time-off/council/" + asked.id()))
                        .html())
                .contains("This was your own time");
    }
}
