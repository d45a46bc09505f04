package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * Gives an answer that has a {@code version} the {@code ETag} that {@code If-Match} is compared with, and answers "nothing new" to a
 * reader who has that version already.
 */
@Provider
@ApplicationScoped
public class Versions implements ContainerResponseFilter {
    private final ConcurrentMap<Class<?>, Optional<RecordComponent>> components = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var entity = response.getEntity();
        if (entity == null
                || response.getStatus() >= 300
                || response.getHeaders().containsKey(HttpHeaders.ETAG)) {
            return;
        }
        version(entity).ifPresent(version -> {
            var tag = "\"" + version + "\"";
            response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
            var known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
            if (request.getMethod().equals("GET") && tag.equals(known)) {
                response.setStatus(304);
                response.setEntity(null);
            }
        });
    }

    private Optional<Number> version(Object entity) {
        if (!entity.getClass().isRecord()) {
            return Optional.empty();
        }
        return components
                .computeIfAbsent(entity.getClass(), Versions::component)
                .map(component -> read(component, entity));
    }

    private static Optional<RecordComponent> component(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> component.getName().equals("version")
                        && (component.getType() == long.class || component.getType() == int.class))
                .peek(component -> component.getAccessor().setAccessible(true))
                .findFirst();
    }

    private static Number read(RecordComponent component, Object entity) {
        try {
            return (Number) component.getAccessor().invoke(entity);
        } catch (ReflectiveOperationException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
