package org.yourplace.workspace.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.settings.SettingInForce;
import org.yourplace.platform.settings.SettingsAdmin;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.Setting;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.who.Access;
import org.yourplace.workspace.shell.WorkspaceTexts;

/** Reads and changes the settings of the organisation that asks, for its administrators. */
@Singleton
public class SettingsOffice {
    private final ServedFeatures features;
    private final Directory directory;
    private final SettingsAdmin admin;
    private final Database database;
    private final Access access;

    /** The settings of one feature. */
    record Group(String feature, PageTexts texts, List<SettingInForce> settings) {}

    @Inject
    public SettingsOffice(
            ServedFeatures features, Directory directory, SettingsAdmin admin, Database database, Access access) {
        this.features = features;
        this.directory = directory;
        this.admin = admin;
        this.database = database;
        this.access = access;
    }

    /** The settings of every feature that the organisation has on. */
    List<Group> groups(long tenant) {
        access.require(CorePermission.CHANGE_SETTINGS);
        return features.all().stream()
                .filter(served -> directory.on(tenant, served.feature().id()))
                .filter(served -> !served.feature().settings().isEmpty())
                .map(this::group)
                .toList();
    }

    private Group group(ServedFeatures.Served served) {
        var feature = served.feature();
        return new Group(
                feature.id(),
                new WorkspaceTexts().of(served),
                database.read(tx -> admin.list(tx, feature.id(), feature.settings())));
    }

    void set(Group group, Setting<?> setting, String value) {
        access.require(CorePermission.CHANGE_SETTINGS);
        database.write(tx -> {
            admin.set(tx, group.feature(), setting, value);
            return value;
        });
        directory.refresh();
    }

    void reset(Group group, Setting<?> setting) {
        access.require(CorePermission.CHANGE_SETTINGS);
        database.write(tx -> {
            admin.reset(tx, group.feature(), setting);
            return setting;
        });
        directory.refresh();
    }
}
