package org.yourplace.kit.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Turns a template and its model into HTML. Templates are compiled into the jar they belong to, so there is one engine for each class
 * loader; a feature's template finds the kit's layout and tags through its parent loader. Made once, used by all threads.
 */
public final class Rendering {

    private final ConcurrentMap<ClassLoader, TemplateEngine> engines = new ConcurrentHashMap<>();

    /** Renders a template of the given loader. */
    public String render(ClassLoader loader, String template, Map<String, Object> model) {
        var output = new StringOutput(16 * 1024);
        engine(loader).render(template, model, new StrictHtml(output));
        return output.toString();
    }

    public boolean has(ClassLoader loader, String template) {
        return engine(loader).hasTemplate(template);
    }

    private TemplateEngine engine(ClassLoader loader) {
        return engines.computeIfAbsent(loader, one -> TemplateEngine.createPrecompiled(null, ContentType.Html, one));
    }
}
