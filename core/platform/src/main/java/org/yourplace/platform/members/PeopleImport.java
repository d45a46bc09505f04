package org.yourplace.platform.members;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.who.Access;
import tools.jackson.databind.JsonNode;

/**
 * Reads a staff list in. The same person is found again by the organisation's number, else by address; reading the same list again adds
 * nobody. A line manager may stand further down in the list. Nobody is written to: inviting is a deed of its own.
 */
public final class PeopleImport implements Importer {
    final Bindings bindings;
    final Access access;
    final Members members;
    final Roles roles;
    final Texts texts;
    final Audit audit;
    final Ids ids;

    public PeopleImport(
            Bindings bindings, Access access, Members members, Roles roles, Texts texts, Audit audit, Ids ids) {
        this.bindings = bindings;
        this.access = access;
        this.members = members;
        this.roles = roles;
        this.texts = texts;
        this.audit = audit;
        this.ids = ids;
    }

    @Override
    public String id() {
        return "people";
    }

    @Override
    public List<String> columns() {
        return PersonRow.COLUMNS;
    }

    @Override
    public void mayImport() {
        access.require(CorePermission.MANAGE_PEOPLE);
    }

    @Override
    public Importer reading(List<JsonNode> rows) {
        return new StaffList(
                this,
                rows.stream().flatMap(row -> PersonRow.identities(row).stream()).collect(Collectors.toSet()));
    }

    @Override
    public Outcome apply(Tx tx, JsonNode row) {
        return new StaffList(this, Set.of()).apply(tx, row);
    }
}
