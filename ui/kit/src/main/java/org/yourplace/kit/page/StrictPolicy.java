package org.yourplace.kit.page;

import gg.jte.html.OwaspHtmlPolicy;
import gg.jte.html.policy.PreventInlineEventHandlers;

/** What no template of ours may contain; a build with such a template fails. */
public final class StrictPolicy extends OwaspHtmlPolicy {
    public StrictPolicy() {
        addPolicy(new PreventInlineEventHandlers());
    }
}
