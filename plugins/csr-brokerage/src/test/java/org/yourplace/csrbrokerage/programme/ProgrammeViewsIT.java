package org.yourplace.csrbrokerage.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.csrbrokerage.CsrFeature;
import org.yourplace.csrbrokerage.ui.programme.PolicyView;
import org.yourplace.csrbrokerage.ui.programme.StaffView;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.who.Role;
import org.yourplace.spi.who.TenantRef;

/** What the workspace shows of the programme, made without a browser: nothing fails, and no words are missing. */
class ProgrammeViewsIT {
    private final ProgrammeCity at = new ProgrammeCity();
    private final PolicyService policies = new PolicyService(at.core);
    private final StaffService staff = new StaffService(at.core);

    private final UI tab = new UI();

    @BeforeEach
    void open() {
        UI.setCurrent(tab);
    }

    @AfterEach
    void close() {
        UI.setCurrent(null);
    }

    private ViewContext context(Tenant tenant, String view) {
        var loader = ProgrammeViewsIT.class.getClassLoader();
        var texts = PageTexts.of(
                Locale.UK,
                List.of(
                        new PageTexts.Source("messages.csr-brokerage", loader),
                        new PageTexts.Source("messages.kit", loader)));
        return new ViewContext(
                new TenantRef(tenant.id(), tenant.slug(), tenant.slug()),
                CsrFeature.ID,
                view,
                List.of(),
                Map.of(),
                texts,
                at.core.clock());
    }

    private String policy(String... rest) {
        return at.as(at.hr, () -> {
            var view = new PolicyView(context(at.council, "policy"), policies, staff, at.core.places());
            view.open(List.of(rest));
            return view.getElement().getTextRecursively();
        });
    }

    @Test
    void a_draft_is_shown_tried_out_and_edited() {
        at.employee(at.council, "1", "Senior manager", 37);
        at.employee(at.council, "2", "Officer", 18);
        var draft = at.as(
                at.hr,
                () -> policies.add(PolicyJourneyIT.write(
                        LocalDate.of(2026, 9, 1), new WriteRule("Senior manager", null, 1260, 0, null))));

        assertThat(policy(draft.id().toString()))
                .contains(
                        "Time to help",
                        "Publish",
                        "Tried out on your staff list",
                        "Have an allowance",
                        "What an hour costs you")
                .doesNotContain("programme.");
        assertThat(policy(draft.id().toString(), "edit"))
                .contains("Who has how much")
                .doesNotContain("programme.");
        at.as(at.hr, () -> policies.publish(draft.id(), null));
        assertThat(policy(draft.id().toString())).contains("Take back").doesNotContain("programme.");
        assertThat(policy(draft.id().toString(), "copy"))
                .contains("Write a new draft")
                .doesNotContain("programme.");
        assertThat(policy("new")).doesNotContain("programme.");
    }

    @Test
    void the_staff_list_opens_somebody_with_a_form() {
        at.version(at.council, 1, "2026-04-01", Map.of("", new int[] {7, 7}));
        var one = at.employee(at.council, "1", "Senior manager", 37);
        var none = at.member(at.council, "2", "No Terms");

        for (var id : List.of(one, none)) {
            var shown = at.as(at.hr, () -> {
                var view = new StaffView(context(at.council, "staff"), staff);
                view.open(List.of(id.toString()));
                return view.getElement().getTextRecursively();
            });
            assertThat(shown).contains("Grade and hours").doesNotContain("programme.");
        }
    }

    @Test
    void an_employer_without_anything_sees_where_to_begin() {
        var newcomer = at.city.member(at.harbourline, Role.COORDINATOR);

        at.as(newcomer, () -> {
            new StaffView(context(at.harbourline, "staff"), staff).open(List.of());
            var view = new PolicyView(context(at.harbourline, "policy"), policies, staff, at.core.places());
            view.open(List.of());
            view.open(List.of("new"));
            return true;
        });
    }
}
