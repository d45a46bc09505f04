package org.yourplace.platform.settings;

import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.feature.Switches;

/** Whether one feature is on, as this node last heard. */
public final class DirectorySwitches implements Switches {
    private final String feature;
    private final Bindings bindings;
    private final Directory directory;

    public DirectorySwitches(String feature, Bindings bindings, Directory directory) {
        this.feature = feature;
        this.bindings = bindings;
        this.directory = directory;
    }

    @Override
    public boolean on(long tenant) {
        return directory.on(tenant, feature);
    }

    @Override
    public boolean anywhere() {
        return directory.anywhere(bindings.current().partnership().id(), feature);
    }
}
