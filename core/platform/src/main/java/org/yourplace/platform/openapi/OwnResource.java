package org.yourplace.platform.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;

/** Finds a resource that a class loader has itself, beside one of the same name that its parent has. */
final class OwnResource {
    private OwnResource() {}

    static Optional<URL> find(ClassLoader loader, String name) {
        try {
            var all = new LinkedHashSet<>(Collections.list(loader.getResources(name)));
            var parent = OwnResource.class.getClassLoader();
            Collections.list(parent.getResources(name)).forEach(all::remove);
            return all.stream().findFirst();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
