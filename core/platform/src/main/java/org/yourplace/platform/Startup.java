package org.yourplace.platform;

import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import org.yourplace.platform.directory.DirectoryWatch;
import org.yourplace.platform.edge.EdgeFilter;

/** Wakes the house: the watch on the directory, and the edge before everything that answers HTTP. */
@WebListener
public class Startup implements ServletContextListener {
    @Inject
    private EdgeFilter edge;

    @Inject
    private DirectoryWatch watch;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        watch.toString();
        var registration = event.getServletContext().addFilter("edge", edge);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }
}
