package org.yourplace.platform.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.feature.Audit;

/**
 * The groups of an organisation's directory: its teams, those made by hand too. A group gives nobody a role; what the organisation's own
 * sign-on says about somebody may, where its administrator has set that up.
 */
public final class DirectoryGroups implements ScimCollection<ScimGroup.Kept> {
    private final Database database;
    private final Ids ids;
    private final Audit audit;
    private final GroupRows rows = new GroupRows();

    public DirectoryGroups(Database database, Ids ids, Audit audit) {
        this.database = database;
        this.ids = ids;
        this.audit = audit;
    }

    @Override
    public String type() {
        return "Groups";
    }

    @Override
    public Found<ScimGroup.Kept> find(ScimQuery query) {
        var filter = ScimFilter.of(query.filter(), ScimFilter.GROUPS);
        return database.read(tx -> new Found<>(
                rows.count(tx, filter),
                query.count() == 0
                        ? List.of()
                        : rows.list(tx, filter, query.skip(), query.count(), query.wants("members"))));
    }

    @Override
    public ScimGroup.Kept read(UUID id) {
        return database.read(tx -> rows.find(tx, id));
    }

    @Override
    public ScimGroup.Kept add(ObjectNode sent) {
        var group = ScimGroup.of(sent);
        var id = ids.next();
        return database.write(tx -> {
            rows.write(tx, id, group);
            audit.record(tx, "directory-team-added", id, "name", group.name());
            return rows.find(tx, id);
        });
    }

    @Override
    public ScimGroup.Kept replace(UUID id, @Nullable String match, ObjectNode sent) {
        var group = ScimGroup.of(sent);
        return change(id, match, before -> group);
    }

    @Override
    public ScimGroup.Kept patch(UUID id, @Nullable String match, ScimChange change) {
        return change(id, match, before -> GroupChange.apply(change, before));
    }

    private ScimGroup.Kept change(UUID id, @Nullable String match, Function<ScimGroup.Kept, ScimGroup> change) {
        return database.write(tx -> {
            rows.lock(tx, id);
            var before = rows.find(tx, id);
            before.fresh(match);
            var after = change.apply(before);
            if (!after.equals(before.group())) {
                rows.write(tx, id, after);
                audit.record(tx, "directory-team-changed", id, "name", after.name());
            }
            return rows.find(tx, id);
        });
    }

    /** Its people stay, without it. */
    @Override
    public void remove(UUID id, @Nullable String match) {
        database.write(tx -> {
            rows.lock(tx, id);
            rows.find(tx, id).fresh(match);
            rows.remove(tx, id);
            audit.record(tx, "directory-team-removed", id);
            return id;
        });
    }

    @Override
    public ObjectNode write(ScimGroup.Kept kept, String base) {
        return ScimGroup.write(kept, base);
    }
}
