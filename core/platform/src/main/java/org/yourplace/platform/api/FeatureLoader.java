package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.yourplace.platform.edge.Caller;

/** Makes the feature's class loader the thread's while one of its resources answers. */
@Provider
@ApplicationScoped
public class FeatureLoader implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String BEFORE = FeatureLoader.class.getName();

    @Inject
    private ServedFeatures features;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext asked) {
        Caller.find(request)
                .map(Caller::feature)
                .flatMap(features::find)
                .map(ServedFeatures.Served::loader)
                .ifPresent(loader -> {
                    var thread = Thread.currentThread();
                    asked.setProperty(BEFORE, thread.getContextClassLoader());
                    thread.setContextClassLoader(loader);
                });
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        if (asked.getProperty(BEFORE) instanceof ClassLoader before) {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
