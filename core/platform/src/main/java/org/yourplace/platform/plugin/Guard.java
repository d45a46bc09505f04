package org.yourplace.platform.plugin;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.MDC;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.error.DomainException;

/**
 * Stands between core and every call into a plugin: the plugin's class loader is the thread's while it runs, and whatever it throws,
 * linkage errors included, goes no further than whoever asked.
 */
public final class Guard {
    /** The key under which the edge keeps the request's id for log lines. */
    public static final String REQUEST = "request";

    private static final Logger LOG = Logger.getLogger(Guard.class.getName());

    private final Bindings bindings;

    public Guard(Bindings bindings) {
        this.bindings = bindings;
    }

    /**
     * Runs a call whose answer is needed. A refusal in words comes through as it is; anything else that is thrown becomes one {@link
     * FeatureFailedException}, for the edge to log and to answer with.
     */
    public <T> T guarded(FeatureRuntime runtime, Supplier<T> call) {
        try {
            return inside(runtime.loader(), call);
        } catch (DomainException | WebApplicationException | FeatureFailedException meant) {
            throw meant;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failed) {
            throw new FeatureFailedException(runtime.id(), failed);
        }
    }

    /** Runs a call that others can do without: a failure is one line in the log and an empty answer. */
    public <T> Optional<T> attempt(FeatureRuntime runtime, Supplier<T> call) {
        try {
            return Optional.ofNullable(guarded(runtime, call));
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> line(runtime.id()));
            return Optional.empty();
        }
    }

    /** Runs work with a plugin's class loader and lets everything through. */
    public static <T> T inside(ClassLoader loader, Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private String line(String feature) {
        var tenant = bindings.find()
                .map(asking -> asking.tenant() == null ? "-" : asking.tenant().slug())
                .orElse("-");
        var request = MDC.get(REQUEST);
        return "feature=" + feature + " tenant=" + tenant + " request=" + (request == null ? "-" : request)
                + " failed and was left out";
    }
}
