package org.yourplace.volunteeringbank.pull;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.outbound.Answer;
import org.yourplace.spi.reading.Damage;
import org.yourplace.spi.reading.TolerantJson;
import org.yourplace.spi.reading.WrittenText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer's body as JSON: in the characters it says it is in, of a depth that people's data has, and as much of it as can be read.
 *
 * @param page an object; a list of items alone when its beginning is damaged
 * @param cut where it is cut off; what should come after may be missing
 * @param guessed whether its characters are not those that it says it is in
 */
record FeedDocument(JsonNode page, @Nullable Damage cut, boolean guessed) {
    private static final Pattern CHARSET = Pattern.compile("charset=\"?([A-Za-z0-9._:-]{1,40})");
    private static final TolerantJson JSON = new TolerantJson(JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxNumberLength(100)
                            .maxNameLength(2_000)
                            .build())
                    .build())
            .build());

    static FeedDocument of(Answer answer) throws StoppedException {
        var type = answer.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("text/html") || type.startsWith("application/xhtml")) {
            throw StoppedException.because("a-web-page");
        }
        var written = WrittenText.of(answer.body(), charset(type));
        try {
            var document = JSON.read(written.text());
            if (!document.root().isObject() && document.cut() == null) {
                throw StoppedException.because("not-json", 1, 1);
            }
            return new FeedDocument(document.root(), document.cut(), written.guessed());
        } catch (StreamConstraintsException tooMuch) {
            throw StoppedException.because("too-deep");
        } catch (JacksonException broken) {
            throw StoppedException.because(
                    "not-json",
                    broken.getLocation().getLineNr(),
                    broken.getLocation().getColumnNr());
        }
    }

    private static Charset charset(String type) throws StoppedException {
        var said = CHARSET.matcher(type);
        var name = said.find() ? said.group(1) : "utf-8";
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException unknown) {
            throw StoppedException.because("wrong-characters", name);
        }
    }
}
