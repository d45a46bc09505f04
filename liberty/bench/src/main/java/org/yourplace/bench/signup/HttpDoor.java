package org.yourplace.bench.signup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.yourplace.bench.measure.Wire;

/** Signs up through the server, with the person's token. */
final class HttpDoor implements Door {
    private static final int CREATED = 201;

    private final Wire wire;
    private final String host;

    HttpDoor(int port, String host) {
        this.wire = new Wire(port);
        this.host = host;
    }

    @Override
    public void signUp(Volunteer volunteer, Session session) {
        var path = "/api/v1/volunteering-bank/shifts/" + session.id() + "/bookings";
        var body = "{\"name\":\"" + volunteer.name() + "\",\"email\":\"" + volunteer.email()
                + "\",\"ageBand\":\"18-plus\"}";
        var answer = new ByteArrayOutputStream();
        try {
            int status = wire.send(Wire.request("POST", host, path, volunteer.token(), body), answer);
            if (status != CREATED) {
                throw new IllegalStateException(
                        "HTTP " + status + " to " + path + ": " + answer.toString(StandardCharsets.UTF_8));
            }
        } catch (IOException broken) {
            wire.close();
            throw new UncheckedIOException(path, broken);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
