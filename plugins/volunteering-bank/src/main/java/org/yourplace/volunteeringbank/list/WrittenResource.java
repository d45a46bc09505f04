package org.yourplace.volunteeringbank.list;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.web.IfMatch;

/** What resources say when something was written: where the new thing is, and which version the writer had read. */
public final class WrittenResource {
    private WrittenResource() {}

    /** 201: it stands below the address that was posted to. */
    public static Response at(UriInfo uri, UUID id, Object body) {
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(body)
                .build();
    }

    /** 201: it stands where the listing of {@code .../{id}/copies} stands. */
    public static Response beside(UriInfo uri, UUID id, Object body) {
        return Response.created(uri.getAbsolutePath().resolve("../" + id))
                .entity(body)
                .build();
    }

    /** Absent when the writer does not say. */
    public static @Nullable Long version(@Nullable IfMatch read) {
        return read == null ? null : read.version();
    }
}
