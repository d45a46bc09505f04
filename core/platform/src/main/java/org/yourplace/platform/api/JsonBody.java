package org.yourplace.platform.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.yourplace.platform.edge.Limits;
import org.yourplace.platform.json.Json;
import org.yourplace.platform.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** JSON in and out of every resource, core's and features': records, and nothing but what they declare. */
@Provider
@ApplicationScoped
@Consumes({"application/json", "application/*+json"})
@Produces({"application/json", "application/*+json"})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    private StrictJson strict = new StrictJson(Limits.DEFAULT.jsonDepth());

    @Inject
    void limit(Limits limits) {
        strict = new StrictJson(limits.jsonDepth());
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return !raw(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in)
            throws IOException {
        var body = in.readAllBytes();
        return JsonNode.class.isAssignableFrom(type) ? strict.tree(body) : strict.read(body, generic);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return !raw(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        out.write(Json.write(value));
    }

    /** Types that stand for bytes or characters as they are. */
    static boolean raw(Class<?> type) {
        return type == String.class
                || type == byte[].class
                || type == File.class
                || InputStream.class.isAssignableFrom(type)
                || Reader.class.isAssignableFrom(type)
                || StreamingOutput.class.isAssignableFrom(type);
    }
}
