package org.yourplace.testing.host;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.yourplace.platform.FeatureServices;
import org.yourplace.platform.migrate.Login;
import org.yourplace.platform.migrate.Migrate;
import org.yourplace.platform.plugin.AllowList;
import org.yourplace.platform.plugin.FeatureStarter;
import org.yourplace.platform.plugin.Guard;
import org.yourplace.platform.plugin.MigrationRecord;
import org.yourplace.platform.plugin.PluginHost;
import org.yourplace.testing.EmbeddedDatabase;
import org.yourplace.testing.TestCity;

/** A city with a plugin folder, without a server. */
final class HostedCity implements AutoCloseable {
    final EmbeddedDatabase database = EmbeddedDatabase.fresh();
    final TestCity city = new TestCity(database, "harbour");
    final FeatureServices services;
    final PluginHost host;

    private HostedCity(Path plugins, boolean migrate) {
        var worker = database.jdbi("yp_worker");
        if (migrate) {
            try {
                Migrate.run(new Login(database.url(), "yp_owner", ""), plugins, AllowList.ANY);
            } catch (SQLException failed) {
                throw new IllegalStateException(failed);
            }
        }
        services = city.services();
        var starter = new FeatureStarter(
                (name, jar, loader, entities) -> {
                    throw new UnsupportedOperationException("no entities without a server");
                },
                city.database(),
                services);
        host = PluginHost.start(
                plugins, AllowList.ANY, new MigrationRecord(worker), starter, new Guard(city.bindings()));
    }

    static HostedCity with(Path plugins) {
        return new HostedCity(plugins, true);
    }

    static HostedCity notMigrated(Path plugins) {
        return new HostedCity(plugins, false);
    }

    /** The first column of a query that no policy limits. */
    List<String> all(String sql) {
        return city.owner()
                .withHandle(
                        handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    void run(String sql) {
        city.owner().useHandle(handle -> handle.execute(sql));
    }

    @Override
    public void close() {
        host.close();
    }
}
