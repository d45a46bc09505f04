package org.yourplace.bench.measure;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection to this machine, kept open. It does no more than a client must, because its own work is done on the same
 * processors as the server's: it writes bytes, finds the length of the answer and reads it.
 */
public final class Wire implements AutoCloseable {
    private static final int ANSWER_WITHIN_MILLIS = 30_000;

    private final int port;
    private final byte[] buffer = new byte[1 << 16];
    private int start;
    private int end;
    private @Nullable Socket socket;

    public Wire(int port) {
        this.port = port;
    }

    /** The bytes of a request; a body makes it JSON. */
    public static byte[] request(String method, String host, String path, String token, String body) {
        var head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                + "\r\nAccept: application/json\r\n";
        if (body.isEmpty()) {
            return (head + "\r\n").getBytes(StandardCharsets.UTF_8);
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return (head + "Content-Type: application/json\r\nContent-Length: " + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param body gets the answer's body, if anybody wants it
     * @return the status
     */
    public int send(byte[] request, @Nullable ByteArrayOutputStream body) throws IOException {
        open().getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = 0;
        boolean chunked = false;
        boolean last = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            var value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
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
        return status;
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
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

    private void read(long length, @Nullable ByteArrayOutputStream body) throws IOException {
        for (long left = length; left > 0; ) {
            if (start == end) {
                fill();
            }
            int now = (int) Math.min(left, end - start);
            if (body != null) {
                body.write(buffer, start, now);
            }
            start += now;
            left -= now;
        }
    }

    private void fill() throws IOException {
        int read = open().getInputStream().read(buffer);
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
