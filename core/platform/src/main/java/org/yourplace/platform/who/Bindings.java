package org.yourplace.platform.who;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds the binding of the work at hand. There is no setter: a binding is in force for the length of a {@link #call}. */
@ApplicationScoped
public class Bindings {
    private final ThreadLocal<@Nullable Binding> bound = new ThreadLocal<>();
    private final Iterable<AmbientBinding> ambient;

    @Inject
    public Bindings(@Any Instance<AmbientBinding> ambient) {
        this.ambient = ambient;
    }

    /** Without a container: nothing but what is called here. */
    public Bindings() {
        this.ambient = List.of();
    }

    /** Who is asking now. A call without one is a bug: work reached core without passing an edge. */
    public Binding current() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is asking: work outside a binding"));
    }

    public Optional<Binding> find() {
        var here = bound.get();
        if (here != null && here.context() != Binding.Context.PUBLIC) {
            return Optional.of(here);
        }
        for (var source : ambient) {
            var found = source.current();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.ofNullable(here);
    }

    /** Runs work for somebody, then restores who was asking before. */
    public <T> T call(Binding binding, Supplier<T> work) {
        var before = bound.get();
        bound.set(binding);
        try {
            return work.get();
        } finally {
            if (before == null) {
                bound.remove();
            } else {
                bound.set(before);
            }
        }
    }
}
