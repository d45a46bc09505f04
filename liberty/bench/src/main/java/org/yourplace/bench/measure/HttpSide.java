package org.yourplace.bench.measure;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.bench.ask.Ask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks over one connection that is kept open. It does no more than a client must, because its own work is done on the same processors as
 * the server's: it writes bytes, finds the length of the answer and reads it.
 */
public final class HttpSide implements Side {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int ANSWER_WITHIN_MILLIS = 30_000;

    private final int port;
    private final String host;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private @Nullable Socket socket;

    /** @param host by which the server knows the partnership; the connection goes to loopback */
    public HttpSide(int port, String host) {
        this.port = port;
        this.host = host;
    }

    @Override
    public void ask(Ask question) {
        exchange(question, null);
    }

    @Override
    public List<UUID> ids(Ask question) {
        var body = new StringBuilder();
        exchange(question, body);
        var answer = JSON.readTree(body.toString());
        var listings = new ArrayList<UUID>();
        if (answer.has("items")) {
            answer.get("items").forEach(item -> listings.add(id(item)));
        } else {
            listings.add(id(answer));
        }
        return listings;
    }

    private static UUID id(JsonNode listing) {
        return UUID.fromString(listing.get("id").asString());
    }

    private void exchange(Ask question, @Nullable StringBuilder body) {
        try {
            var connection = open();
            connection.getOutputStream().write(request(question));
            int status = Integer.parseInt(line().split(" ", 3)[1]);
            long length = -1;
            boolean chunked = false;
            boolean last = false;
            for (var header = line(); !header.isEmpty(); header = line()) {
                int colon = header.indexOf(':');
                var value = header.substring(colon + 1).strip();
                switch (header.substring(0, colon).toLowerCase(java.util.Locale.ROOT)) {
                    case "content-length" -> length = Long.parseLong(value);
                    case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                    case "connection" -> last = value.equalsIgnoreCase("close");
                    default -> {
                        // nothing that a client must know
                    }
                }
            }
            if (chunked) {
                for (long size = chunk(); size > 0; size = chunk()) {
                    read(size, body);
                    line();
                }
                line();
            } else {
                read(length, body);
            }
            if (last) {
                close();
            }
            if (status != 200) {
                throw new IllegalStateException("HTTP " + status + " to " + question.path() + ": " + body);
            }
        } catch (IOException broken) {
            close();
            throw new UncheckedIOException(question.path(), broken);
        }
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private byte[] request(Ask question) {
        return ("GET " + question.path() + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer "
                        + question.caller().token() + "\r\nAccept: application/json\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private Socket open() throws IOException {
        if (socket == null) {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(ANSWER_WITHIN_MILLIS);
            start = 0;
            end = 0;
        }
        return socket;
    }

    private String line() throws IOException {
        var text = new StringBuilder(64);
        while (true) {
            for (int i = start; i < end; i++) {
                if (buffer[i] == '\n') {
                    text.append(new String(buffer, start, i - start, StandardCharsets.ISO_8859_1));
                    start = i + 1;
                    int length = text.length();
                    return length > 0 && text.charAt(length - 1) == '\r'
                            ? text.substring(0, length - 1)
                            : text.toString();
                }
            }
            text.append(new String(buffer, start, end - start, StandardCharsets.ISO_8859_1));
            fill();
        }
    }

    private void read(long length, @Nullable StringBuilder body) throws IOException {
        var bytes = body == null ? null : new java.io.ByteArrayOutputStream();
        for (long left = length; left > 0; ) {
            if (start == end) {
                fill();
            }
            int now = (int) Math.min(left, end - start);
            if (bytes != null) {
                bytes.write(buffer, start, now);
            }
            start += now;
            left -= now;
        }
        if (body != null && bytes != null) {
            body.append(bytes.toString(StandardCharsets.UTF_8));
        }
    }

    private void fill() throws IOException {
        InputStream in = open().getInputStream();
        int read = in.read(buffer);
        if (read < 0) {
            throw new EOFException("the server closed the connection");
        }
        start = 0;
        end = read;
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // it was to be closed
        }
        socket = null;
    }
}
