package org.yourplace.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yourplace.site.Problems.Problem;

/** Reads the form in a request's body. */
final class Forms {

    private static final int MOST_BYTES = 64 * 1024;
    private static final String TYPE = "application/x-www-form-urlencoded";

    /** What a mail program sends when its reader presses "unsubscribe" (RFC 8058). */
    static final Map<String, List<String>> ONE_CLICK = Map.of("List-Unsubscribe", List.of("One-Click"));

    private static final String OTHER_TYPE = "multipart/form-data";

    private Forms() {}

    /** The same for a page that mail programs call too: they may send their one word in parts. */
    static Map<String, List<String>> readOneClick(Inbound inbound) throws Problems.Refusal {
        var type = inbound.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith(OTHER_TYPE)) return read(inbound);
        try {
            var bytes = inbound.body().read(MOST_BYTES);
            var parts = new String(bytes, StandardCharsets.ISO_8859_1);
            if (bytes.length <= MOST_BYTES
                    && parts.contains("name=\"List-Unsubscribe\"")
                    && parts.contains("\r\nOne-Click\r\n")) return ONE_CLICK;
            throw new Problems.Refusal(Problem.UNREADABLE);
        } catch (IOException unreadable) {
            throw new Problems.Refusal(Problem.UNREADABLE);
        }
    }

    /** @throws Problems.Refusal when it is no form, or larger than any of ours */
    static Map<String, List<String>> read(Inbound inbound) throws Problems.Refusal {
        var type = inbound.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith(TYPE)) throw new Problems.Refusal(Problem.UNREADABLE);
        try {
            var bytes = inbound.body().read(MOST_BYTES);
            if (bytes.length > MOST_BYTES) throw new Problems.Refusal(Problem.LARGE);
            return Parameters.read(new String(bytes, StandardCharsets.ISO_8859_1));
        } catch (IOException | Parameters.Unreadable unreadable) {
            throw new Problems.Refusal(Problem.UNREADABLE);
        }
    }
}
