package org.yourplace.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.yourplace.platform.data.UnitDescription;

/** A persistence unit for tests without a server: each entity manager has begun, flushes to the shared connection, and never commits. */
final class LocalEntities {
    private LocalEntities() {}

    static EntityManagerFactory open(String name, List<Class<?>> entities, DataSource bound) {
        var one = entities.getFirst();
        var factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new UnitDescription(
                                name,
                                PersistenceUnitTransactionType.RESOURCE_LOCAL,
                                bound,
                                one.getProtectionDomain().getCodeSource().getLocation(),
                                one.getClassLoader(),
                                entities.stream().map(Class::getName).toList()),
                        Map.of(
                                "eclipselink.target-database", "PostgreSQL",
                                "eclipselink.weaving", "false",
                                "eclipselink.cache.shared.default", "false",
                                "eclipselink.session-name", name + "-" + System.nanoTime()));
        return (EntityManagerFactory) Proxy.newProxyInstance(
                LocalEntities.class.getClassLoader(),
                new Class<?>[] {EntityManagerFactory.class},
                (proxy, method, args) -> {
                    try {
                        var result = method.invoke(factory, args);
                        return result instanceof EntityManager manager ? begun(manager) : result;
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static EntityManager begun(EntityManager manager) {
        manager.getTransaction().begin();
        return (EntityManager) Proxy.newProxyInstance(
                LocalEntities.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, args) -> {
                    try {
                        if (method.getName().equals("close")) {
                            if (manager.getTransaction().isActive()) {
                                manager.getTransaction().rollback();
                            }
                        }
                        return method.invoke(manager, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }
}
