package org.yourplace.workspace.tab;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** Decision 0010: the tenant belongs to the tab. */
class TabBindingTest {
    private static TestCity city;
    private static Tenant svs;
    private static Tenant council;
    private static Identity denise;

    private final TabBinding binding = new TabBinding();

    @BeforeAll
    static void found() {
        city = new TestCity(EmbeddedDatabase.fresh(), "tab");
        svs = city.tenant("svs");
        council = city.tenant("council");
        denise = city.person(Role.COORDINATOR, svs, council);
    }

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void outside_a_tab_nobody_asks() {
        UI.setCurrent(null);

        assertThat(binding.current()).isEmpty();
    }

    @Test
    void a_tab_that_nobody_has_taken_asks_for_nobody() {
        assertThat(binding.current()).isEmpty();
    }

    @Test
    void two_tabs_of_one_session_work_for_two_organisations() {
        var first = UI.getCurrent();
        new Tab(city.partnership(), denise, svs).takes(first);
        var second = new UI();
        new Tab(city.partnership(), denise, council).takes(second);

        assertThat(binding.current().orElseThrow().tenant()).isEqualTo(svs);
        UI.setCurrent(second);
        assertThat(binding.current().orElseThrow().tenant()).isEqualTo(council);
        UI.setCurrent(first);
        assertThat(binding.current().orElseThrow().tenant()).isEqualTo(svs);
    }

    @Test
    void what_a_tab_reads_is_its_organisations() {
        new Tab(city.partnership(), denise, svs).takes(UI.getCurrent());

        var name =
                city.as(binding.current().orElseThrow(), () -> city.database().read(tx -> tx.sql()
                        .createQuery("SELECT name FROM core.organisation WHERE tenant_id = core.tenant()")
                        .mapTo(String.class)
                        .one()));

        assertThat(name).isEqualTo("svs");
    }

    @Test
    void a_tab_without_an_organisation_works_for_the_person_alone() {
        new Tab(city.partnership(), denise, null).takes(UI.getCurrent());

        assertThat(binding.current().orElseThrow().context()).isEqualTo(Binding.Context.PERSON);
    }
}
