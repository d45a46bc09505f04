package org.yourplace.workspace.web;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.server.VaadinService;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Unmanaged;

/**
 * Lets the container make the shell's own classes, with what they ask for in their constructors. Everything else Vaadin makes itself;
 * views of features are made by their modules and never come this way.
 */
public final class ContainerInstantiator extends DefaultInstantiator {
    private static final long serialVersionUID = 1L;
    private static final String OWN = "org.yourplace.workspace.";

    /** How Vaadin finds it. */
    public static final class Factory implements InstantiatorFactory {
        private static final long serialVersionUID = 1L;

        @Override
        public Instantiator createInstantitor(VaadinService service) {
            return new ContainerInstantiator(service);
        }
    }

    private ContainerInstantiator(VaadinService service) {
        super(service);
    }

    @Override
    public <T> T getOrCreate(Class<T> type) {
        if (!type.getName().startsWith(OWN)) return super.getOrCreate(type);
        return new Unmanaged<>(CDI.current().getBeanManager(), type)
                .newInstance()
                .produce()
                .inject()
                .postConstruct()
                .get();
    }
}
