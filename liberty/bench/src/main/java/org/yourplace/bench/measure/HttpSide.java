package org.yourplace.bench.measure;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.bench.ask.Ask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks through the server, as a program with a token does. */
public final class HttpSide implements Side {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Wire wire;
    private final String host;

    /** @param host by which the server knows the partnership; the connection goes to loopback */
    public HttpSide(int port, String host) {
        this.wire = new Wire(port);
        this.host = host;
    }

    @Override
    public void ask(Ask question) {
        exchange(question, null);
    }

    @Override
    public List<UUID> ids(Ask question) {
        var body = new ByteArrayOutputStream();
        exchange(question, body);
        var answer = JSON.readTree(body.toByteArray());
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

    private void exchange(Ask question, @Nullable ByteArrayOutputStream body) {
        try {
            int status = wire.send(
                    Wire.request("GET", host, question.path(), question.caller().token(), ""), body);
            if (status != 200) {
                var said = body == null ? "" : ": " + body.toString(StandardCharsets.UTF_8);
                throw new IllegalStateException("HTTP " + status + " to " + question.path() + said);
            }
        } catch (IOException broken) {
            wire.close();
            throw new UncheckedIOException(question.path(), broken);
        }
    }

    @Override
    public void close() {
        wire.close();
    }
}
