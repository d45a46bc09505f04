package org.yourplace.volunteeringbank.pull;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.outbound.Answer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer's body as JSON: whole, in the characters it says it is in, and of a depth that people's data has. */
final class FeedDocument {
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._:-]{1,40})");
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxNumberLength(100)
                            .maxNameLength(2_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FeedDocument() {}

    static JsonNode of(Answer answer) throws StoppedException {
        var type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            throw StoppedException.because("a-web-page");
        }
        var text = text(answer.body(), type);
        try {
            var page = JSON.readTree(text);
            if (!page.isObject()) {
                throw StoppedException.because("not-json", 1, 1);
            }
            return page;
        } catch (StreamConstraintsException tooMuch) {
            throw StoppedException.because("too-deep");
        } catch (JacksonException broken) {
            throw StoppedException.because(
                    "not-json",
                    broken.getLocation().getLineNr(),
                    broken.getLocation().getColumnNr());
        }
    }

    private static String text(byte[] body, String type) throws StoppedException {
        var said = CHARSET.matcher(type);
        var name = said.find() ? said.group(1) : "utf-8";
        try {
            var marked = marked(body);
            var text = (marked == null ? Charset.forName(name) : marked)
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException | IllegalArgumentException other) {
            throw StoppedException.because("wrong-characters", name);
        }
    }

    /** What a byte order mark says. */
    private static @Nullable Charset marked(byte[] body) {
        if (body.length < 2) {
            return null;
        }
        int first = (body[0] & 0xFF) << 8 | body[1] & 0xFF;
        return first == 0xFFFE ? StandardCharsets.UTF_16LE : first == 0xFEFF ? StandardCharsets.UTF_16BE : null;
    }
}
