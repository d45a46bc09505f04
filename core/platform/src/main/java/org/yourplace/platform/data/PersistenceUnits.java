package org.yourplace.platform.data;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;

/** Makes a JTA persistence unit of a feature's entities, without a persistence.xml. */
public final class PersistenceUnits {
    private final DataSource bound;

    /** @param bound a {@link BoundDataSource} on the JTA data source */
    public PersistenceUnits(DataSource bound) {
        this.bound = bound;
    }

    /**
     * @param name the feature's id
     * @param jar where its classes are
     * @param entities entities, embeddables and converters
     */
    public EntityManagerFactory open(String name, Path jar, ClassLoader loader, List<Class<?>> entities) {
        var factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new UnitDescription(
                                name,
                                PersistenceUnitTransactionType.JTA,
                                bound,
                                root(jar),
                                loader,
                                entities.stream().map(Class::getName).toList()),
                        Map.of(
                                "eclipselink.target-server", "WebSphere_Liberty",
                                "eclipselink.target-database", "PostgreSQL",
                                "eclipselink.weaving", "false",
                                "eclipselink.cache.shared.default", "false",
                                "eclipselink.session-name", name + "-" + System.identityHashCode(loader)));
        factory.createEntityManager().close();
        return factory;
    }

    private static URL root(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
