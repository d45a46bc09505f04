package org.yourplace.platform.config;

import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * Takes tenants away that the files no longer name, where nothing hangs on them: what the files had given them goes first, and if the
 * tenant can then not go, because somebody entered something, it stays as it was.
 */
final class Removal {
    private static final List<Table> GIVEN = List.of(
            ApplyTeams.TEAM_MEMBER,
            ApplyTeams.TEAM,
            ApplyPeople.MEMBERSHIP,
            ApplyOrganisations.SETTING,
            ApplyOrganisations.FEATURE,
            ApplyOrganisations.TRUST,
            ApplyOrganisations.CONTACT,
            ApplyOrganisations.ORGANISATION);

    private final Handle handle;
    private final Report report;
    private final Scope scope;

    Removal(Handle handle, Report report, Scope scope) {
        this.handle = handle;
        this.report = report;
        this.scope = scope;
    }

    void run() {
        scope.gone().stream().sorted().forEach(this::remove);
    }

    private void remove(String tenant) {
        var rows = new SharedRows(handle, report, scope.partnership());
        handle.savepoint("tenant");
        try {
            for (var table : GIVEN) {
                rows.declared(table.word() + "/" + tenant + "/").forEach((name, before) -> {
                    rows.remove(table, before);
                    rows.forget(name);
                });
            }
            handle.execute(
                    "DELETE FROM core.tenant WHERE id = ?", scope.tenants().get(tenant));
            // what would be found wanting at commit is found now
            handle.execute("SET CONSTRAINTS ALL IMMEDIATE");
            handle.execute("SET CONSTRAINTS ALL DEFERRED");
            handle.releaseSavepoint("tenant");
            report.count("tenant", 0, 0, 1);
        } catch (RuntimeException held) {
            handle.rollbackToSavepoint("tenant");
            report.note(scope.files().slug() + "/" + tenant + " is no longer in the files but holds data: it stays");
        }
    }
}
