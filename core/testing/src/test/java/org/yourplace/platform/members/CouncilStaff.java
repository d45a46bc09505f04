package org.yourplace.platform.members;

import java.util.List;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A council with an administrator, and an organisation beside it. */
abstract class CouncilStaff {
    final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    final Tenant council = city.tenant("council");
    final Tenant svs = city.tenant("svs");
    final Staff staff = new Staff(city);
    final Binding admin = city.member(council, Role.ADMINISTRATOR);

    List<String> names(Binding who, FindPeople find) {
        return city.as(who, () -> staff.members.list(find, null, 50)).items().stream()
                .map(Person::name)
                .toList();
    }
}
