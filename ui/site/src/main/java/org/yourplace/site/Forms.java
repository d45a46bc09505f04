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

    private Forms() {}

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
