package org.yourplace.platform.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.place.PostcodeText;
import org.yourplace.spi.error.Violations;
import tools.jackson.databind.JsonNode;

/** One group of a member list, as it was written there. Absent columns say nothing and change nothing. */
record MemberRow(
        String name,
        @Nullable String contact,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String postcode,
        List<String> causes,
        @Nullable String summary,
        @Nullable String reference) {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]+@[^\\s@,;<>\"]+\\.[^\\s@,;<>\".]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,24}");

    MemberRow {
        Violations.of()
                .text("name", name, 2, 120)
                .optionalText("contact", contact, 120)
                .optionalText("email", email, 200)
                .check(email == null || EMAIL.matcher(email).matches(), "email", "not-an-email")
                .check(phone == null || PHONE.matcher(phone).matches(), "phone", "not-a-phone-number")
                .check(postcode == null || PostcodeText.of(postcode).isPresent(), "postcode", "not-a-postcode")
                .optionalText("summary", summary, 500)
                .optionalText("reference", reference, 100)
                .done();
        name = name.strip();
        email = email == null ? null : email.toLowerCase(Locale.ROOT);
        postcode = postcode == null ? null : PostcodeText.of(postcode).orElseThrow();
        causes = List.copyOf(causes);
    }

    static MemberRow of(JsonNode row) {
        var causes = text(row, "cause");
        return new MemberRow(
                required(row),
                text(row, "contact"),
                text(row, "email"),
                text(row, "phone"),
                text(row, "postcode"),
                causes == null
                        ? List.of()
                        : Stream.of(causes.split("[,;|]"))
                                .map(String::strip)
                                .filter(cause -> !cause.isEmpty())
                                .toList(),
                text(row, "summary"),
                text(row, "reference"));
    }

    private static String required(JsonNode row) {
        var name = text(row, "name");
        return name == null ? "" : name;
    }

    private static @Nullable String text(JsonNode row, String field) {
        var value = row.path(field);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        Violations.of()
                .check(value.isString() || value.isNumber(), field, "not-a-text")
                .done();
        var text = value.asString().strip();
        return text.isEmpty() ? null : text;
    }

    /** What says that two rows are the same group: the list's own reference, else name and postcode without their decoration. */
    String identity() {
        if (reference != null) {
            return "ref:" + reference;
        }
        return "key:" + bareName() + "|" + (postcode == null ? "" : postcode);
    }

    /** The name without its decoration, made as the database makes it. */
    String bareName() {
        var lower = name.toLowerCase(Locale.ROOT);
        var bare = lower.replaceAll("[^a-z0-9]", "");
        return bare.isEmpty() ? lower : bare;
    }

    /** A word for addresses, made of the name. */
    String slug() {
        var words =
                plain(name).replace("&", " and ").replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        var slug = words.substring(0, Math.min(56, words.length())).replaceAll("-+$", "");
        return slug.length() < 2
                ? "group-"
                        + UUID.nameUUIDFromBytes(identity().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .toString()
                                .substring(0, 8)
                : slug;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replace("'", "")
                .replace("\u2019", "")
                .toLowerCase(Locale.ROOT);
    }
}
