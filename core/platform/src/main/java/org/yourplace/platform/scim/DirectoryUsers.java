package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Audit;

/**
 * The users of an organisation's directory: its members. Nobody is erased; who is no longer active, or is taken out, leaves, and what the
 * organisation's sign-on had opened for them ends with the same transaction.
 */
public final class DirectoryUsers implements ScimCollection<ScimUser.Kept> {
    private final Database database;
    private final Ids ids;
    private final Audit audit;
    private final DirectoryExtensions extensions;
    private final UserRows rows = new UserRows();

    public DirectoryUsers(Database database, Ids ids, Audit audit, DirectoryExtensions extensions) {
        this.extensions = extensions;
        this.database = database;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public String type() {
        return "Users";
    }

    @Override
    public Found<ScimUser.Kept> find(ScimQuery query) {
        var filter = ScimFilter.of(query.filter(), ScimFilter.USERS);
        return database.read(tx -> new Found<>(
                rows.count(tx, filter),
                query.count() == 0
                        ? List.of()
                        : extensions.with(tx, rows.list(tx, filter, query.skip(), query.count()))));
    }

    @Override
    public ScimUser.Kept read(UUID id) {
        return database.read(tx -> found(tx, rows.standing(tx, id)));
    }

    private ScimUser.Kept found(Tx tx, UUID id) {
        return extensions.with(tx, List.of(rows.find(tx, id))).getFirst();
    }

    @Override
    public ScimUser.Kept add(ObjectNode sent) {
        var user = ScimUser.of(sent);
        var said = extensions.said(sent, null);
        return database.write(tx -> {
            var back = rows.dropped(tx, user);
            var id = back.orElseGet(ids::next);
            if (back.isPresent()) {
                rows.update(tx, id, user);
            } else {
                rows.insert(tx, id, user);
            }
            audit.record(tx, "directory-added", id, "userName", user.userName(), "name", user.name());
            if (!said.isEmpty()) extensions.write(tx, id, found(tx, id).more(), said);
            return found(tx, id);
        });
    }

    @Override
    public ScimUser.Kept replace(UUID id, @Nullable String match, ObjectNode sent) {
        var after = new Told(ScimUser.of(sent), extensions.said(sent, null));
        return change(id, match, before -> after);
    }

    @Override
    public ScimUser.Kept patch(UUID id, @Nullable String match, ScimChange change) {
        return change(id, match, kept -> {
            var resource = ScimUser.write(kept, "");
            resource.remove("groups");
            extensions.write(resource, kept.more());
            var before = kept.user();
            if (before.givenName() != null || before.familyName() != null) {
                // what is made of the parts follows the parts, unless it says something else
                ((ObjectNode) resource.path("name")).remove("formatted");
                if (before.name().equals(String.join(" ", parts(before)))) {
                    resource.remove("displayName");
                }
            }
            change.apply(resource);
            return new Told(ScimUser.of(resource), extensions.said(resource, kept.more()));
        });
    }

    @Override
    public void remove(UUID named, @Nullable String match) {
        database.write(tx -> {
            var id = rows.standing(tx, named);
            rows.lock(tx, id);
            found(tx, id).fresh(match);
            rows.drop(tx, id);
            audit.record(tx, "directory-left", id);
            return id;
        });
    }

    DirectoryExtensions extensions() {
        return extensions;
    }

    @Override
    public ObjectNode write(ScimUser.Kept kept, String base) {
        var out = ScimUser.write(kept, base);
        extensions.write(out, kept.more());
        return out;
    }

    /** What the service is asked to keep of somebody. */
    private record Told(ScimUser user, Map<String, Map<String, String>> more) {}

    private ScimUser.Kept change(UUID named, @Nullable String match, Function<ScimUser.Kept, Told> change) {
        return database.write(tx -> {
            var id = rows.standing(tx, named);
            rows.lock(tx, id);
            var before = found(tx, id);
            before.fresh(match);
            var after = change.apply(before);
            if (!after.user().equals(before.user())) {
                rows.update(tx, id, after.user());
                record(tx, id, before.user(), after.user());
            }
            if (extensions.write(tx, id, before.more(), after.more())) {
                rows.touch(tx, id);
            }
            return found(tx, id);
        });
    }

    private void record(Tx tx, UUID id, ScimUser before, ScimUser after) {
        if (before.active() != after.active()) {
            audit.record(tx, after.active() ? "directory-returned" : "directory-left", id);
        } else {
            audit.record(tx, "directory-changed", id, "userName", after.userName(), "name", after.name());
        }
    }

    private static List<String> parts(ScimUser user) {
        return java.util.stream.Stream.of(user.givenName(), user.familyName())
                .filter(part -> part != null)
                .toList();
    }
}
