package org.yourplace.workspace.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.yourplace.platform.FeatureServices;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.members.PeopleImport;
import org.yourplace.platform.people.MemberList;
import org.yourplace.platform.plugin.Guard;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.spi.data.Database;
import org.yourplace.workspace.admin.ImportOffice.Table;
import org.yourplace.workspace.shell.WorkspaceTexts;

/** What can be read in for an organisation: core's own member list, and what its features bring. */
@Singleton
public class ImportTables {
    private final ServedFeatures features;
    private final Directory directory;
    private final FeatureServices services;
    private final Database database;
    private final MemberList members;
    private final PeopleImport people;

    @Inject
    public ImportTables(
            ServedFeatures features,
            Directory directory,
            FeatureServices services,
            Database database,
            MemberList members,
            PeopleImport people) {
        this.features = features;
        this.directory = directory;
        this.services = services;
        this.database = database;
        this.members = members;
        this.people = people;
    }

    List<Table> of(long tenant) {
        var tables = new ArrayList<Table>();
        for (var own : List.of(members, people)) {
            tables.add(new Table(
                    "core",
                    new WorkspaceTexts().own(),
                    own,
                    services.imports("core", database, false, BundleTexts.core())));
        }
        features.all().stream()
                .filter(served -> directory.on(tenant, served.feature().id()))
                .forEach(served -> tables.addAll(tables(served)));
        return tables;
    }

    private List<Table> tables(ServedFeatures.Served served) {
        var feature = served.feature();
        var imports = services.imports(
                feature.id(), served.database(), !feature.entities().isEmpty(), served.texts());
        return Guard.inside(served.loader(), () -> served.module().importers()).stream()
                .map(importer -> new Table(feature.id(), new WorkspaceTexts().of(served), importer, imports))
                .toList();
    }
}
