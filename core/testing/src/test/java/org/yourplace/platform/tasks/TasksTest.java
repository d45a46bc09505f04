package org.yourplace.platform.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

class TasksTest {
    private final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    private final JtaDatabase database = city.database();
    private final Tenant svs = city.tenant("svs");
    private final Binding member = city.member(svs, Role.COORDINATOR);
    private final CoreTasks tasks = new CoreTasks("bank", city.ids());
    private final TaskList list = new TaskList();

    private List<TaskList.Item> open(Binding who) {
        return city.as(who, () -> database.read(tx -> list.open(tx, null, 10))).items();
    }

    @Test
    void somebody_at_the_desk_opens_a_task_and_a_member_closes_it() {
        var id = city.as(
                city.guest(),
                () -> database.atDesk(
                        svs.id(), tx -> tasks.open(tx, "offer", "Two hours on Fridays", "Ann, 01632 960000", null)));

        assertThat(open(member)).singleElement().satisfies(task -> {
            assertThat(task.feature()).isEqualTo("bank");
            assertThat(task.kind()).isEqualTo("offer");
            assertThat(task.about()).isEqualTo("Two hours on Fridays");
        });
        assertThat(open(city.member(city.tenant("other"), Role.ADMINISTRATOR))).isEmpty();

        city.run(
                member,
                () -> database.write(tx -> {
                    tasks.done(tx, id);
                    tasks.done(tx, id);
                    return true;
                }));
        assertThat(open(member)).isEmpty();
        assertThat(city.as(member, () -> database.read(list::count))).isZero();
    }

    @Test
    void a_task_of_another_is_not_there() {
        assertThatThrownBy(() -> city.run(
                        member,
                        () -> database.write(tx -> {
                            tasks.done(tx, UUID.randomUUID());
                            return true;
                        })))
                .isInstanceOf(DomainException.class);
    }
}
