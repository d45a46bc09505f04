package org.yourplace.workspace.consent;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Main;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.consent.CoreConsents;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.consent.Consents.How;
import org.yourplace.spi.consent.Consents.Said;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;
import org.yourplace.workspace.shell.TestWorkspace;
import org.yourplace.workspace.support.Running;

class ConsentsViewTest {
    private TestCity city;
    private Tenant svs;
    private Identity coordinator;
    private TestWorkspace workspace;

    @BeforeEach
    void open() {
        city = new TestCity(EmbeddedDatabase.fresh(), "consents");
        svs = city.tenant("svs");
        coordinator = city.person(Role.COORDINATOR, svs);
        workspace = new TestWorkspace(city, Running.of(city.database()));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static String middle() {
        return _get(Main.class).getElement().getTextRecursively();
    }

    private UUID recorded() {
        var consents = new CoreConsents(city.ids(), city.access(), new CoreAudit(city.ids()));
        var said = new Said(null, "Doreen Vickers", "photos", "You may show photographs.", How.PAPER);
        return city.as(
                city.member(svs, Role.ADMINISTRATOR), () -> city.database().write(tx -> consents.record(tx, said)));
    }

    @Test
    void who_said_yes_stands_there_with_the_words_and_since_when() {
        var id = recorded();

        workspace.open(coordinator, svs).go("admin/consents/" + id);

        assertThat(middle())
                .contains("Doreen Vickers", "“You may show photographs.”", "Photographs", "On paper", "Stands");
    }

    @Test
    void it_says_how_people_say_yes_while_nobody_has() {
        workspace.open(coordinator, svs).go("admin/consents");

        assertThat(middle()).contains("Nobody said yes to anything yet");
    }

    @Test
    void a_member_without_the_right_sees_none_of_it() {
        var id = recorded();

        workspace.open(city.person(Role.MEMBER, svs), svs).go("admin/consents/" + id);

        assertThat(middle()).doesNotContain("Doreen Vickers");
    }
}
