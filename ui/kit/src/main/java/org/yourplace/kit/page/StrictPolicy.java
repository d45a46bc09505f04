package org.yourplace.kit.page;

import gg.jte.html.HtmlAttribute;
import gg.jte.html.HtmlPolicyException;
import gg.jte.html.HtmlTag;
import gg.jte.html.OwaspHtmlPolicy;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.html.policy.PreventSingleQuotedAttributes;
import java.util.Locale;
import java.util.Set;

/**
 * What a template may not contain. It is asked when templates are compiled, so a breach fails the build: no script or style in the
 * page, no event handlers, no attribute that runs or styles, only double quotes. Our content security policy would refuse them in
 * the browser too; here the author learns it at once.
 */
public final class StrictPolicy extends OwaspHtmlPolicy {

    private static final Set<String> TAGS = Set.of("style", "base", "object", "embed", "applet", "frame", "frameset");
    private static final Set<String> ATTRIBUTES = Set.of("style", "srcdoc", "ping", "formaction");

    public StrictPolicy() {
        addPolicy(new PreventInlineEventHandlers());
        addPolicy(new PreventSingleQuotedAttributes());
    }

    @Override
    public void validateHtmlTag(HtmlTag tag) throws HtmlPolicyException {
        super.validateHtmlTag(tag);
        if (TAGS.contains(name(tag.getName())))
            throw new HtmlPolicyException("<" + tag.getName() + "> is not allowed in a template");
    }

    @Override
    public void validateHtmlAttribute(HtmlTag tag, HtmlAttribute attribute) throws HtmlPolicyException {
        super.validateHtmlAttribute(tag, attribute);
        if (ATTRIBUTES.contains(name(attribute.getName()))) {
            throw new HtmlPolicyException(attribute.getName() + " is not allowed in a template");
        }
    }

    private static String name(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
