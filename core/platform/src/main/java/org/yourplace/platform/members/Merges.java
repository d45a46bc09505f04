package org.yourplace.platform.members;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yourplace.platform.members.Person.Named;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes two records of one person one. The record with an account behind it is kept; what it does not say comes from the other, whose
 * teams, reports and deputies move over. The other stays as a pointer, so that a list that names it still finds the person. For thirty
 * days it can be taken back; what was changed by hand since then stays changed.
 */
public final class Merges {
    public static final Duration UNDO = Duration.ofDays(30);

    private static final List<String> FIELDS =
            List.of("name", "email", "title", "external", "user_name", "manager_id", "manager_said");
    private static final String LIST = """
            SELECT g.id, g.kept_id, k.name AS kept, g.merged_id, m.name AS merged, g.merged_at, g.before::text, g.moved::text
            FROM core.merge g JOIN core.membership k ON k.id = g.kept_id AND k.tenant_id = g.tenant_id
            JOIN core.membership m ON m.id = g.merged_id AND m.tenant_id = g.tenant_id
            WHERE g.tenant_id = core.tenant() AND g.undone_at IS NULL""";
    private static final String DONE =
            "UPDATE core.merge SET undone_at = core.at() WHERE id = :id AND tenant_id = core.tenant()";

    private final Access access;
    private final Database database;
    private final Roles roles;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    private record Kept(Merge merge, JsonNode before, JsonNode moved) {}

    public Merges(Access access, Database database, Roles roles, Audit audit, Ids ids, Clock clock) {
        this.access = access;
        this.database = database;
        this.roles = roles;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What went into somebody's record and can still be taken back, latest first. */
    public List<Merge> into(UUID person) {
        access.require(CorePermission.MANAGE_PEOPLE);
        return database.read(tx -> find(tx, " AND g.kept_id = :id ORDER BY g.merged_at DESC", person)).stream()
                .map(Kept::merge)
                .filter(merge -> merge.undoBy().isAfter(clock.instant()))
                .toList();
    }

    /** Which of the two is kept is for the rules to say: the one that somebody came in by, else the first. */
    public Merge merge(UUID first, UUID second) {
        access.require(CorePermission.MANAGE_PEOPLE);
        Violations.of().check(!first.equals(second), "other", "same-person").done();
        return database.write(tx -> {
            boolean inOrder = first.compareTo(second) < 0;
            var low = record(tx, inOrder ? first : second);
            var high = record(tx, inOrder ? second : first);
            var one = inOrder ? low : high;
            var two = inOrder ? high : low;
            return secondIsKept(one, two) ? merged(tx, two, one) : merged(tx, one, two);
        });
    }

    private static boolean secondIsKept(ObjectNode one, ObjectNode two) {
        boolean both = yes(one, "account") && yes(two, "account");
        if (both && yes(one, "live") && yes(two, "live")) throw new DomainException(MemberError.TWO_ACCOUNTS);
        return both ? yes(two, "live") : yes(two, "account");
    }

    private Merge merged(Tx tx, ObjectNode kept, ObjectNode merged) {
        var to = id(kept);
        var from = id(merged);
        var after = together(tx, kept, merged);
        var pointer = merged.deepCopy();
        pointer.putNull("manager_said").putNull("manager_id").putNull("invited_until");
        // an identity that the kept record does not take stays here, so that lists still find the person by it
        for (var identity : List.of("external", "user_name")) {
            if (kept.path(identity).isNull()) pointer.putNull(identity);
        }
        pointer.put(
                "until",
                yes(merged, "live")
                        ? clock.instant().toString()
                        : merged.get("until").asString());
        InvitationRows.close(tx, from);
        MergeRows.write(tx, from, pointer, Optional.of(to));
        MergeRows.write(tx, to, after, Optional.empty());
        var moved = MergeRows.move(tx, from, to);
        if (!after.path("manager_id").isNull()
                && PeopleRows.above(
                        tx, to, UUID.fromString(after.get("manager_id").asString()))) {
            MergeRows.write(tx, to, after.putNull("manager_id"), Optional.empty());
        }
        var merge = ids.next();
        MergeRows.keep(tx, merge, to, from, Map.of("kept", kept, "merged", merged, "after", after), moved);
        audit.record(
                tx,
                "people-merged",
                to,
                "merged",
                from.toString(),
                "name",
                merged.get("name").asString());
        return find(tx, " AND g.id = :id", merge).getFirst().merge();
    }

    private ObjectNode together(Tx tx, ObjectNode kept, ObjectNode merged) {
        var after = kept.deepCopy();
        for (var field : FIELDS) {
            if (after.path(field).isNull()) after.set(field, merged.get(field));
        }
        for (var one : List.of(kept, merged)) {
            if (after.path("manager_id").asString("").equals(one.get("id").asString())) after.putNull("manager_id");
        }
        var before = words(kept.get("roles"));
        var all = new TreeSet<>(before);
        if (yes(merged, "live")) all.addAll(words(merged.get("roles")));
        var added = new HashSet<>(all);
        added.removeAll(before);
        roles.givable(tx, added);
        after.set("roles", MergeRows.JSON.valueToTree(all));
        if (yes(merged, "live") && !yes(kept, "live")) after.set("until", merged.get("until"));
        return after;
    }

    /** Takes a merge into somebody's record back. */
    public void undo(UUID person, UUID id) {
        access.require(CorePermission.MANAGE_PEOPLE);
        database.write(tx -> {
            var kept = find(tx, " AND g.id = :id FOR UPDATE OF g", id).stream()
                    .filter(one -> one.merge().kept().id().equals(person))
                    .findFirst()
                    .orElseThrow(DomainException::notFound);
            var merge = kept.merge();
            if (!merge.undoBy().isAfter(clock.instant())) throw new DomainException(MemberError.TOO_LATE_TO_UNDO);
            var now = record(tx, merge.kept().id());
            var back = now.deepCopy();
            var was = kept.before().get("kept");
            var became = kept.before().get("after");
            for (var field : List.of(
                    "name",
                    "email",
                    "title",
                    "external",
                    "user_name",
                    "manager_id",
                    "manager_said",
                    "roles",
                    "until")) {
                if (now.path(field).equals(became.path(field))) back.set(field, was.get(field));
            }
            var taken = new HashSet<>(words(now.get("roles")));
            taken.removeAll(words(back.get("roles")));
            roles.givable(tx, taken);
            MergeRows.write(tx, merge.kept().id(), back, Optional.empty());
            var again = (ObjectNode) kept.before().get("merged").deepCopy();
            MergeRows.write(tx, merge.merged().id(), again.putNull("invited_until"), Optional.empty());
            MergeRows.moveBack(tx, merge.kept().id(), merge.merged().id(), kept.moved());
            tx.sql().createUpdate(DONE).bind("id", id).execute();
            audit.record(
                    tx,
                    "merge-undone",
                    merge.kept().id(),
                    "merged",
                    merge.merged().id().toString());
            return id;
        });
    }

    private static ObjectNode record(Tx tx, UUID id) {
        return MergeRows.record(tx, id).orElseThrow(DomainException::notFound);
    }

    private static List<Kept> find(Tx tx, String where, UUID id) {
        return new ArrayList<>(tx.sql()
                .createQuery(LIST + where)
                .bind("id", id)
                .map((row, context) -> {
                    var at = row.getObject("merged_at", OffsetDateTime.class).toInstant();
                    return new Kept(
                            new Merge(
                                    row.getObject("id", UUID.class),
                                    new Named(row.getObject("kept_id", UUID.class), row.getString("kept")),
                                    new Named(row.getObject("merged_id", UUID.class), row.getString("merged")),
                                    at,
                                    at.plus(UNDO)),
                            MergeRows.JSON.readTree(row.getString("before")),
                            MergeRows.JSON.readTree(row.getString("moved")));
                })
                .list());
    }

    private static UUID id(ObjectNode record) {
        return UUID.fromString(record.get("id").asString());
    }

    private static boolean yes(ObjectNode record, String field) {
        return record.path(field).asBoolean(false);
    }

    private static java.util.Set<String> words(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
