package org.yourplace.platform.work;

import java.util.Collection;
import java.util.List;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.feature.Job;

/** The features that run on this node, as far as work after commit needs them. */
public interface RunningFeatures {
    /** Ids of all that started. */
    Collection<String> ids();

    /** Empty when the feature has none or does not run. */
    List<EventHandler<?>> handlers(String feature);

    /** Empty when the feature has none or does not run. */
    List<Job> jobs(String feature);

    /** Runs a call into a feature with its class loader; what it throws comes through, so that the work can be tried again. */
    void inside(String feature, Runnable call);
}
