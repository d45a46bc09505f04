package org.yourplace.platform.scim;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.plugin.FeatureRuntime;
import org.yourplace.platform.plugin.PluginHost;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.people.DirectoryExtension;

/** The extensions of the running features that the asking organisation has on; each call goes through the guard. */
final class HostedExtensions implements Supplier<List<DirectoryExtensions.Spoken>> {
    private final PluginHost host;
    private final Directory directory;
    private final Bindings bindings;

    HostedExtensions(PluginHost host, Directory directory, Bindings bindings) {
        this.host = host;
        this.directory = directory;
        this.bindings = bindings;
    }

    @Override
    public List<DirectoryExtensions.Spoken> get() {
        var tenant = Objects.requireNonNull(bindings.current().tenant(), "a directory speaks for an organisation");
        return host.running().stream()
                .filter(runtime -> directory.on(tenant.id(), runtime.id()))
                .flatMap(runtime -> host.guarded(runtime, () -> runtime.module().directoryExtensions()).stream()
                        .map(one -> spoken(runtime, one)))
                .toList();
    }

    private DirectoryExtensions.Spoken spoken(FeatureRuntime runtime, DirectoryExtension extension) {
        return new DirectoryExtensions.Spoken(new Guarded(host, runtime, extension), runtime.texts());
    }

    /** The same behind the guard. */
    private record Guarded(PluginHost host, FeatureRuntime runtime, DirectoryExtension inside)
            implements DirectoryExtension {
        @Override
        public String schema() {
            return host.guarded(runtime, inside::schema);
        }

        @Override
        public String name() {
            return host.guarded(runtime, inside::name);
        }

        @Override
        public String description() {
            return host.guarded(runtime, inside::description);
        }

        @Override
        public List<Attribute> attributes() {
            return host.guarded(runtime, inside::attributes);
        }

        @Override
        public Map<UUID, Map<String, String>> read(Tx tx, Collection<UUID> members) {
            return host.guarded(runtime, () -> inside.read(tx, members));
        }

        @Override
        public void write(Tx tx, UUID member, Map<String, String> values) {
            host.guarded(runtime, () -> {
                inside.write(tx, member, values);
                return member;
            });
        }
    }
}
