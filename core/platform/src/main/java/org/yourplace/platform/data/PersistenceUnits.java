package org.yourplace.platform.data;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;

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
                        new Info(
                                name,
                                jar,
                                loader,
                                entities.stream().map(Class::getName).toList(),
                                bound),
                        Map.of(
                                "eclipselink.target-server", "WebSphere_Liberty",
                                "eclipselink.target-database", "PostgreSQL",
                                "eclipselink.weaving", "false",
                                "eclipselink.cache.shared.default", "false",
                                "eclipselink.session-name", name + "-" + System.identityHashCode(loader)));
        factory.createEntityManager().close();
        return factory;
    }

    private record Info(String name, Path jar, ClassLoader loader, List<String> classes, DataSource source)
            implements PersistenceUnitInfo {
        @Override
        public String getPersistenceUnitName() {
            return name;
        }

        @Override
        public String getPersistenceProviderClassName() {
            return PersistenceProvider.class.getName();
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.JTA;
        }

        @Override
        public DataSource getJtaDataSource() {
            return source;
        }

        @Override
        public @Nullable DataSource getNonJtaDataSource() {
            return null;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            try {
                return jar.toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public List<String> getManagedClassNames() {
            return classes;
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            return new Properties();
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return loader;
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {}

        @Override
        public ClassLoader getNewTempClassLoader() {
            return new URLClassLoader(new URL[] {getPersistenceUnitRootUrl()}, loader.getParent());
        }
    }
}
