package org.yourplace.platform.data;

import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.jspecify.annotations.Nullable;

/**
 * What a persistence.xml would say of a feature's entities.
 *
 * @param source where its statements go: a JTA data source when the transaction type is JTA
 * @param root where the classes are
 * @param classes names of entities, embeddables and converters
 */
public record UnitDescription(
        String name,
        PersistenceUnitTransactionType transactions,
        DataSource source,
        URL root,
        ClassLoader loader,
        List<String> classes)
        implements PersistenceUnitInfo {

    private boolean jta() {
        return transactions == PersistenceUnitTransactionType.JTA;
    }

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
        return transactions;
    }

    @Override
    public @Nullable DataSource getJtaDataSource() {
        return jta() ? source : null;
    }

    @Override
    public @Nullable DataSource getNonJtaDataSource() {
        return jta() ? null : source;
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
        return root;
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
        return new URLClassLoader(new URL[] {root}, loader.getParent());
    }
}
