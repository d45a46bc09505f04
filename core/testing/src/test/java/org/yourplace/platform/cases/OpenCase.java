package org.yourplace.platform.cases;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.cases.Cases;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A brief that a broker has opened, and a firm that may be let into it. */
abstract class OpenCase {
    final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    final JtaDatabase database = city.database();
    final Tenant broker = city.tenant("svs");
    final Tenant firm = city.tenant("firm");
    final Binding owner = city.member(broker, Role.COORDINATOR);
    final Binding party = city.member(firm, Role.COORDINATOR);
    final Cases cases = new CoreCases("csr", city.ids());
    final UUID brief = in(owner, tx -> {
        var id = cases.open(tx, "brief", "An accountant for a day");
        cases.append(tx, id, "asked", new Said("two days in May"));
        return id;
    });

    record Said(String words) {}

    <T> T in(Binding who, Function<Tx, T> work) {
        return city.as(who, () -> database.write(work::apply));
    }

    UUID say(Binding who, String words) {
        return in(who, tx -> cases.append(tx, brief, "said", new Said(words)));
    }

    List<String> words(Binding who) {
        return in(who, tx -> cases.entries(tx, brief)).stream()
                .map(entry -> entry.payload().get("words").asString())
                .toList();
    }

    void admit() {
        in(owner, tx -> {
            cases.admit(tx, brief, firm.id());
            return brief;
        });
    }

    void close(Binding who) {
        in(who, tx -> {
            cases.close(tx, brief);
            return brief;
        });
    }
}
