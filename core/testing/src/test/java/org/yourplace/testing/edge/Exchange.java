package org.yourplace.testing.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One request and its answer, as a container would hand them to a filter. What a filter does not need is not there. */
final class Exchange {
    private final String method;
    private final String uri;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, List<String>> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private String host = "city.example";
    private String address = "203.0.113.7";
    private byte[] body = {};
    private int status = 200;

    private Exchange(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    static Exchange of(String method, String uri) {
        return new Exchange(method, uri);
    }

    Exchange header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Exchange bearer(String secret) {
        return header("Authorization", "Bearer " + secret);
    }

    Exchange cookie(String secret) {
        return header("Cookie", "__Host-yp=" + secret);
    }

    Exchange host(String name) {
        host = name;
        return this;
    }

    Exchange from(String networkAddress) {
        address = networkAddress;
        return this;
    }

    Exchange body(String text) {
        body = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    int status() {
        return status;
    }

    String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    @Nullable
    String answered(String name) {
        var values = answered.get(name);
        return values == null ? null : values.getLast();
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, this::asked);
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, this::answer);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Exchange.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object asked(Object proxy, Method called, Object @Nullable [] args) {
        var query = uri.indexOf('?');
        return switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> query < 0 ? uri : uri.substring(0, query);
            case "getQueryString" -> query < 0 ? null : uri.substring(query + 1);
            case "getHeader" -> headers.get((String) args[0]);
            case "getCookies" -> cookies();
            case "getServerName" -> host;
            case "getServerPort" -> 443;
            case "isSecure" -> true;
            case "getRemoteAddr" -> address;
            case "getContentLengthLong" -> (long) body.length;
            case "getInputStream" -> new Incoming(body);
            case "getAttribute" -> attributes.get((String) args[0]);
            case "setAttribute" -> attributes.put((String) args[0], args[1]);
            default -> throw new UnsupportedOperationException(called.getName());
        };
    }

    private Cookie @Nullable [] cookies() {
        var header = headers.get("Cookie");
        if (header == null) {
            return null;
        }
        var parts = header.split("=", 2);
        return new Cookie[] {new Cookie(parts[0], parts[1])};
    }

    private @Nullable Object answer(Object proxy, Method called, Object @Nullable [] args) {
        switch (called.getName()) {
            case "setStatus" -> status = (int) args[0];
            case "getStatus" -> {
                return status;
            }
            case "setHeader" -> answered.put((String) args[0], new ArrayList<>(List.of((String) args[1])));
            case "addHeader" ->
                answered.computeIfAbsent((String) args[0], name -> new ArrayList<>())
                        .add((String) args[1]);
            case "setContentType" -> answered.put("Content-Type", new ArrayList<>(List.of((String) args[0])));
            case "getContentType" -> {
                return answered("Content-Type");
            }
            case "getHeader" -> {
                return answered((String) args[0]);
            }
            case "getOutputStream" -> {
                return new Outgoing(written);
            }
            case "isCommitted" -> {
                return false;
            }
            case "resetBuffer" -> written.reset();
            case "setContentLength", "flushBuffer" -> {
                // of no interest here
            }
            default -> throw new UnsupportedOperationException(called.getName());
        }
        return null;
    }

    private static final class Incoming extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Incoming(byte[] body) {
            bytes = new ByteArrayInputStream(body);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Outgoing extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Outgoing(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int b) {
            bytes.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
