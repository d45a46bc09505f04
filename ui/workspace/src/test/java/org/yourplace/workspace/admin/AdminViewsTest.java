package org.yourplace.workspace.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;
import org.yourplace.workspace.shell.TestWorkspace;
import org.yourplace.workspace.support.Garden;
import org.yourplace.workspace.support.Running;

class AdminViewsTest {
    private TestCity city;
    private Tenant svs;
    private Identity administrator;
    private TestWorkspace workspace;

    @BeforeEach
    void open() {
        city = new TestCity(EmbeddedDatabase.fresh(), "admin");
        svs = city.tenant("svs");
        city.feature(svs, "garden", true);
        city.feature(svs, "greenhouse", false);
        administrator = city.person(Role.ADMINISTRATOR, svs);
        workspace = new TestWorkspace(
                city,
                Running.of(
                        city.database(), new Garden("garden"), new Garden("greenhouse", Set.of("garden"), Set.of())));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static String middle() {
        return _get(Main.class).getElement().getTextRecursively();
    }

    @Test
    void a_switch_says_what_it_does_before_it_is_thrown() {
        var tab = workspace.open(administrator, svs).go("admin/features");

        tab.run(() -> _click(_get(Button.class, spec -> spec.withText("Switch off Garden"))));

        assertThat(_get(ConfirmDialog.class).getElement().getTextRecursively())
                .contains("The garden goes, its beds are kept.");
        assertThat(city.directory().on(svs.id(), "garden")).isTrue();
    }

    @Test
    void a_feature_that_another_needs_goes_with_it() {
        city.feature(svs, "greenhouse", true);
        var tab = workspace.open(administrator, svs).go("admin/features");

        tab.run(() -> _click(_get(Button.class, spec -> spec.withText("Switch off Garden"))));
        assertThat(_get(ConfirmDialog.class).getElement().getTextRecursively())
                .contains("This also switches off", "Greenhouse");
        tab.run(() -> ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class)));

        assertThat(city.directory().on(svs.id(), "garden")).isFalse();
        assertThat(city.directory().on(svs.id(), "greenhouse")).isFalse();
    }

    @Test
    void a_jar_that_is_not_served_stands_there_with_its_reason() {
        workspace.open(administrator, svs).go("admin/features");

        assertThat(middle()).contains("Could not be started", "broken.jar", "this file is not a jar");
    }

    @Test
    void a_setting_says_where_its_value_comes_from() {
        workspace.open(administrator, svs).go("admin/settings");

        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Rows")).getValue())
                .isEqualTo(5);
        assertThat(middle()).contains("How many rows a bed has.", "The usual value");
    }

    @Test
    void a_setting_of_ones_own_can_go_back() {
        var tab = workspace.open(administrator, svs).go("admin/settings");
        var rows = _get(IntegerField.class, spec -> spec.withLabel("Rows"));
        rows.setValue(9);

        tab.run(() ->
                _find(Button.class, spec -> spec.withText("Save")).getLast().click());
        assertThat(middle()).contains("Set by your organisation", "Go back to 5");

        tab.run(() -> _click(_get(Button.class, spec -> spec.withText("Go back to 5"))));
        assertThat(_get(IntegerField.class, spec -> spec.withLabel("Rows")).getValue())
                .isEqualTo(5);
        assertThat(middle()).doesNotContain("Set by your organisation");
    }

    @Test
    void a_value_that_a_setting_does_not_take_is_refused_beside_it() {
        var tab = workspace.open(administrator, svs).go("admin/settings");
        var rows = _get(IntegerField.class, spec -> spec.withLabel("Rows"));
        rows.setValue(900);

        tab.run(() ->
                _find(Button.class, spec -> spec.withText("Save")).getLast().click());

        assertThat(rows.isInvalid()).isTrue();
        assertThat(rows.getErrorMessage()).contains("1", "20");
    }

    @Test
    void a_yes_or_no_is_a_box_to_tick() {
        workspace.open(administrator, svs).go("admin/settings");

        assertThat(_get(Checkbox.class, spec -> spec.withLabel("Keep the gate open"))
                        .getValue())
                .isTrue();
    }

    @Test
    void the_member_list_can_be_read_in() {
        workspace.open(administrator, svs).go("admin/import");

        assertThat(middle()).contains("Groups you keep", "Template with the column names");
    }

    @Test
    void an_empty_letter_box_says_so() {
        workspace.open(administrator, svs).go("admin/letters");

        assertThat(middle()).contains("Demonstration mail box", "No letters yet");
    }
}
