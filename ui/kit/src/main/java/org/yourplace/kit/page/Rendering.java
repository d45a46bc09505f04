package org.yourplace.kit.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * Turns a template and its model into HTML. Templates are compiled into the jar they belong to, so there is one engine for each class
 * loader; a feature's template finds the kit's layout and tags through its parent loader. Made once, used by all threads.
 */
public final class Rendering {

    private final ConcurrentMap<ClassLoader, TemplateEngine> engines = new ConcurrentHashMap<>();

    /** Renders a template of the given loader. */
    public String render(ClassLoader loader, String template, Map<String, Object> model) {
        var output = new StringOutput(16 * 1024);
        return inside(loader, () -> {
            engine(loader).render(template, model, new StrictHtml(output));
            return output.toString();
        });
    }

    public boolean has(ClassLoader loader, String template) {
        return inside(loader, () -> engine(loader).hasTemplate(template));
    }

    /** A precompiled template is looked up with the thread's class loader, whatever the engine was made with. */
    private static <T> T inside(ClassLoader loader, Supplier<T> work) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private TemplateEngine engine(ClassLoader loader) {
        return engines.computeIfAbsent(loader, one -> TemplateEngine.createPrecompiled(null, ContentType.Html, one));
    }
}
