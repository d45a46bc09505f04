package org.yourplace.platform.edge;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import org.yourplace.platform.directory.DirectoryWatch;

/** Puts the edge before everything that answers HTTP. */
@WebListener
public class EdgeListener implements ServletContextListener {
    @Inject
    private EdgeFilter edge;

    @Inject
    private DirectoryWatch watch;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var registration = event.getServletContext().addFilter("edge", edge);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }
}
