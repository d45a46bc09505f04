package org.yourplace.csrbrokerage.allowance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yourplace.csrbrokerage.allowance.AllowanceCity.refusedAs;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.csrbrokerage.allowance.ui.TimeOffViews;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.who.TenantRef;

/** All balances, for whoever runs the programme and for nobody else; never with a charity. */
class BalancesIT {
    private static final FindBalances ALL = new FindBalances(null, null, null, null);

    private final AllowanceCity city = new AllowanceCity();
    private final UUID zoe = city.at.member(city.at.council, "S-1", "Zoe Last");

    @BeforeEach
    void open() {
        UI.setCurrent(new UI());
        city.at.terms(city.at.council, zoe, "M2", 37, false);
        city.told(city.approved());
        city.at.city.run(city.at.hr, city.work::allowances);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    private List<Balance> found(FindBalances find, int page) {
        var all = new ArrayList<Balance>();
        String after = null;
        do {
            var from = after;
            var slice = city.as(city.at.hr, () -> city.services.balances().list(find, page, from));
            all.addAll(slice.items());
            after = slice.next();
        } while (after != null);
        return all;
    }

    @Test
    void each_member_year_and_pot_stands_once_by_name_whatever_the_page() {
        for (int page : List.of(1, 3, 100)) {
            assertThat(found(ALL, page))
                    .extracting(one -> one.name() + " " + one.pot() + " " + one.left() + " " + one.booked())
                    .containsExactly(
                            "Ada Day paid 1020 240",
                            "Ada Day unpaid 840 0",
                            "Zoe Last paid 1260 0",
                            "Zoe Last unpaid 840 0");
        }
    }

    @Test
    void it_is_searched_by_name_or_number_and_narrowed_by_grade_pot_and_year() {
        assertThat(found(new FindBalances("ada s-7", null, "paid", null), 10)).hasSize(1);
        assertThat(found(new FindBalances(null, "m2", null, null), 10))
                .extracting(Balance::name)
                .containsOnly("Zoe Last");
        assertThat(found(new FindBalances(null, null, null, LocalDate.of(2028, 6, 1)), 10))
                .isEmpty();
        assertThat(city.as(city.at.hr, () -> city.services.balances().grades())).containsExactly("M1", "M2");
    }

    @Test
    void the_entries_say_how_it_came_about() {
        var ada = found(new FindBalances("Ada", null, "paid", null), 10).getFirst();
        assertThat(city.as(city.at.hr, () -> city.services.balances().entries(ada.id(), 10, null))
                        .items())
                .extracting(BalanceEntry::kind)
                .containsExactly("booked", "granted");
    }

    @Test
    void nobody_else_sees_it_and_another_employer_nothing_of_it() {
        refusedAs(
                CoreError.FORBIDDEN,
                () -> city.as(
                        city.atWork(city.max), () -> city.services.balances().list(ALL, 10, null)));
        var other = city.at.city.member(city.at.harbourline, org.yourplace.spi.who.Role.ADMINISTRATOR);
        assertThat(city.as(other, () -> city.services.balances().list(ALL, 10, null))
                        .items())
                .isEmpty();
        var id = found(ALL, 10).getFirst().id();
        refusedAs(
                CoreError.NOT_FOUND,
                () -> city.as(other, () -> city.services.balances().read(id)));
    }

    @Test
    void the_view_shows_them_and_names_no_charity() {
        var loader = BalancesIT.class.getClassLoader();
        var texts = PageTexts.of(
                Locale.UK,
                List.of(
                        new PageTexts.Source("messages.csr-brokerage", loader),
                        new PageTexts.Source("messages.kit", loader)));
        var council = city.at.council;
        var context = new ViewContext(
                new TenantRef(council.id(), council.slug(), council.slug()),
                CsrFeature.ID,
                "balances",
                List.of(),
                Map.of(),
                texts,
                city.at.core.clock());
        var id = found(ALL, 10).getFirst().id();
        var html = city.as(city.at.hr, () -> {
            var view = new TimeOffViews(city.services)
                    .views().stream()
                            .filter(one -> one.path().equals("balances"))
                            .findFirst()
                            .orElseThrow()
                            .maker()
                            .make(context);
            ((Addressable) view).open(List.of(id.toString()));
            return view.getElement().getTextRecursively();
        });
        assertThat(html)
                .contains("Ada Day", "1 April 2026 to 31 March 2027", "17 hours of 21 hours")
                .doesNotContain(AllowanceCity.CANARY);
    }
}
