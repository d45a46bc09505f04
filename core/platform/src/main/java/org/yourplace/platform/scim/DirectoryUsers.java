package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
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
    private final UserRows rows = new UserRows();

    public DirectoryUsers(Database database, Ids ids, Audit audit) {
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
                query.count() == 0 ? List.of() : rows.list(tx, filter, query.skip(), query.count())));
    }

    @Override
    public ScimUser.Kept read(UUID id) {
        return database.read(tx -> rows.find(tx, rows.standing(tx, id)));
    }

    @Override
    public ScimUser.Kept add(ObjectNode sent) {
        var user = ScimUser.of(sent);
        return database.write(tx -> {
            var back = rows.dropped(tx, user);
            var id = back.orElseGet(ids::next);
            if (back.isPresent()) {
                rows.update(tx, id, user);
            } else {
                rows.insert(tx, id, user);
            }
            audit.record(tx, "directory-added", id, "userName", user.userName(), "name", user.name());
            return rows.find(tx, id);
        });
    }

    @Override
    public ScimUser.Kept replace(UUID id, @Nullable String match, ObjectNode sent) {
        var user = ScimUser.of(sent);
        return change(id, match, before -> user);
    }

    @Override
    public ScimUser.Kept patch(UUID id, @Nullable String match, ScimChange change) {
        return change(id, match, before -> {
            var resource = ScimUser.write(
                    new ScimUser.Kept(id, before, java.time.Instant.EPOCH, java.time.Instant.EPOCH, List.of()), "");
            if (before.givenName() != null || before.familyName() != null) {
                // what is made of the parts follows the parts, unless it says something else
                ((ObjectNode) resource.path("name")).remove("formatted");
                if (before.name().equals(String.join(" ", parts(before)))) {
                    resource.remove("displayName");
                }
            }
            change.apply(resource);
            return ScimUser.of(resource);
        });
    }

    @Override
    public void remove(UUID named, @Nullable String match) {
        database.write(tx -> {
            var id = rows.standing(tx, named);
            rows.lock(tx, id);
            rows.find(tx, id).fresh(match);
            rows.drop(tx, id);
            audit.record(tx, "directory-left", id);
            return id;
        });
    }

    @Override
    public ObjectNode write(ScimUser.Kept kept, String base) {
        return ScimUser.write(kept, base);
    }

    private ScimUser.Kept change(UUID named, @Nullable String match, UnaryOperator<ScimUser> change) {
        return database.write(tx -> {
            var id = rows.standing(tx, named);
            rows.lock(tx, id);
            var before = rows.find(tx, id);
            before.fresh(match);
            var after = change.apply(before.user());
            if (!after.equals(before.user())) {
                rows.update(tx, id, after);
                record(tx, id, before.user(), after);
            }
            return rows.find(tx, id);
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
