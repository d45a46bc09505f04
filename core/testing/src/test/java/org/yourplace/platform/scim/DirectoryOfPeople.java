package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yourplace.platform.audit.CoreAudit;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** An organisation whose directory keeps its people, and another with a directory of its own. */
final class DirectoryOfPeople {
    final TestCity city = new TestCity(EmbeddedDatabase.fresh(), "southampton");
    final Tenant firm = city.tenant("harbourline");
    final Tenant other = city.tenant("solent-ledger");
    List<DirectoryExtensions.Spoken> extensions = List.of();
    final DirectoryUsers users = new DirectoryUsers(
            city.database(), city.ids(), new CoreAudit(city.ids()), new DirectoryExtensions(() -> extensions));
    final DirectoryTokens tokens =
            new DirectoryTokens(city.database(), city.access(), new CoreAudit(city.ids()), city.ids(), city.clock());
    Binding directory;
    Binding foreign;

    DirectoryOfPeople() {
        directory = directory(firm);
        foreign = directory(other);
    }

    Binding directory(Tenant tenant) {
        var made = city.as(city.member(tenant, Role.ADMINISTRATOR), () -> tokens.open("Entra", 30));
        var identity = city.identities().of(city.partnership(), made.secret()).orElseThrow();
        return Binding.tenant(city.partnership(), tenant, identity);
    }

    static ObjectNode json(String text) {
        return ScimJson.read(text.getBytes(StandardCharsets.UTF_8));
    }

    static ObjectNode sample(String name) {
        try (var in = DirectoryOfPeople.class.getResourceAsStream("/scim/" + name)) {
            return ScimJson.read(in.readAllBytes());
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    ScimUser.Kept add(String text) {
        return city.as(directory, () -> users.add(json(text)));
    }

    ScimUser.Kept patch(UUID id, String operations) {
        var change = ScimChange.of(json("{\"Operations\":[" + operations + "]}"));
        return city.as(directory, () -> users.patch(id, null, change));
    }

    ScimCollection.Found<ScimUser.Kept> find(String filter) {
        return city.as(directory, () -> users.find(new ScimQuery(filter, 0, 100, Set.of(), Set.of())));
    }

    /** As {@code Merges} does it: what the kept record has no name of its own for moves over. */
    void merge(UUID into, UUID merged) {
        city.owner().useHandle(handle -> {
            boolean takes = handle.createQuery("SELECT user_name IS NULL FROM core.membership WHERE id = ?")
                    .bind(0, into)
                    .mapTo(Boolean.class)
                    .one();
            var name = handle.createQuery("SELECT user_name FROM core.membership WHERE id = ?")
                    .bind(0, merged)
                    .mapTo(String.class)
                    .one();
            handle.execute(
                    "UPDATE core.membership SET merged_into = ?, until = now(), user_name = CASE WHEN ? THEN NULL ELSE user_name END WHERE id = ?",
                    into,
                    takes,
                    merged);
            handle.execute("UPDATE core.membership SET user_name = coalesce(user_name, ?) WHERE id = ?", name, into);
        });
    }
}
