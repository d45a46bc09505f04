package org.yourplace.kit.page;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a page so that nothing a person typed becomes markup, script or a dangerous link. The engine's own escaping lets two things
 * through, seen in a real browser: user text in an event handler or style, and a link whose scheme is broken up with white space
 * ({@code java<tab>script:}). Both end here: the first is a mistake of ours and throws, the second is written as an empty link.
 */
public final class StrictHtml extends OwaspHtmlTemplateOutput {

    private static final Set<String> LINKS = Set.of(
            "href", "src", "action", "formaction", "xlink:href", "poster", "srcset", "cite", "background", "manifest");
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");
    private static final Set<String> RAW_TAGS = Set.of("script", "style");
    private static final Pattern IGNORED_BY_BROWSERS =
            Pattern.compile("[\\x00-\\x20\\x7f-\\x9f\\u200b-\\u200f\\u2028-\\u202f\\ufeff]");

    private @Nullable String tag;
    private @Nullable String attribute;

    public StrictHtml(TemplateOutput output) {
        super(output);
    }

    @Override
    public void setContext(@Nullable String tagName, @Nullable String attributeName) {
        tag = lower(tagName);
        attribute = lower(attributeName);
        super.setContext(tagName, attributeName);
    }

    @Override
    public void writeUserContent(@Nullable String value) {
        refuseCode();
        if (value != null && isLink() && !leadsSomewhereSafe(value)) return;
        super.writeUserContent(value);
    }

    @Override
    public void writeUserContent(@Nullable Content content) {
        refuseCode();
        if (isLink()) throw new IllegalStateException("a block of content cannot be a link: " + attribute);
        super.writeUserContent(content);
    }

    private void refuseCode() {
        if (attribute == null) {
            if (tag != null && RAW_TAGS.contains(tag)) throw new IllegalStateException("user content inside " + tag);
        } else if (attribute.startsWith("on") || attribute.equals("srcdoc") || attribute.equals("style")) {
            throw new IllegalStateException("user content in " + attribute);
        }
    }

    private boolean isLink() {
        return attribute != null && LINKS.contains(attribute);
    }

    /** A value without a scheme is relative and safe; with one, the scheme must be on the list. */
    static boolean leadsSomewhereSafe(String value) {
        var seen = IGNORED_BY_BROWSERS.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
        var beforePath = seen.split("[/?#]", 2)[0];
        int colon = beforePath.indexOf(':');
        return colon < 0 || SCHEMES.contains(beforePath.substring(0, colon));
    }

    private static @Nullable String lower(@Nullable String name) {
        return name == null ? null : name.toLowerCase(Locale.ROOT);
    }
}
