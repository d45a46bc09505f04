package org.yourplace.platform.who;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.Permission;

/** Holds the binding of the work at hand. There is no setter: a binding is in force for the length of a {@link #call}. */
@ApplicationScoped
public class Bindings {
    private final ThreadLocal<@Nullable Binding> bound = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Relied> relied = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Binding> exact = new ThreadLocal<>();
    private final Iterable<AmbientBinding> ambient;

    /** Permissions on which work of one caller relies, since their last transaction. */
    private record Relied(UUID credential, long tenant, Set<Needed> needed) {
        boolean isOf(Binding asking) {
            return asking.identity() != null
                    && asking.tenant() != null
                    && credential.equals(asking.identity().credential())
                    && tenant == asking.tenant().id();
        }
    }

    private record Needed(String feature, Permission permission) {}

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
        if (here != null && here == exact.get()) {
            return Optional.of(here);
        }
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

    /** Runs work for exactly this caller, even for a guest where a tab is somebody's. */
    public <T> T callExactly(Binding binding, Supplier<T> work) {
        var before = exact.get();
        exact.set(binding);
        try {
            return call(binding, work);
        } finally {
            exact.set(before);
        }
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

    /** Notes that what comes next is done because the caller has a permission. */
    void relyOn(Binding asking, String feature, Permission permission) {
        var identity = asking.identity();
        var tenant = asking.tenant();
        if (identity == null || tenant == null) {
            return;
        }
        var now = relied.get();
        if (now == null || !now.isOf(asking)) {
            now = new Relied(identity.credential(), tenant.id(), new HashSet<>());
            relied.set(now);
        }
        now.needed().add(new Needed(feature, permission));
    }

    /** Whether the caller, looked up anew, may still do what they were let in for; who has lost their place altogether is told by the database. */
    public boolean stillMay(Binding fresh) {
        var now = relied.get();
        return now == null
                || !now.isOf(fresh)
                || fresh.rights() == Rights.NONE
                || now.needed().stream().allMatch(one -> fresh.rights().allow(one.feature(), one.permission()));
    }

    /** The transaction is over: what comes next asks again. */
    public void relyOnNothing() {
        relied.remove();
    }
}
