package org.yourplace.volunteeringbank.listing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/** The last segment of a listing's address: words of its title and the end of its id, so that two of one title differ. */
public final class Slug {
    private static final int LONGEST = 70;
    private static final int OF_ID = 8;

    private Slug() {}

    public static String of(String title, UUID id) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "")
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var words =
                plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST).replaceAll("-[^-]*$", "");
        var end = id.toString().replace("-", "");
        return (words.isEmpty() ? "listing" : words) + "-" + end.substring(end.length() - OF_ID);
    }
}
