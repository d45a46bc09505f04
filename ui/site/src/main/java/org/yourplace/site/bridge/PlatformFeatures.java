package org.yourplace.site.bridge;

import java.util.List;
import org.yourplace.kit.page.FeaturePages;
import org.yourplace.kit.page.Handler;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.plugin.PluginHost;
import org.yourplace.platform.who.Bindings;
import org.yourplace.site.port.Features;

/** The plugin host's features that have pages. */
public final class PlatformFeatures implements Features {
    private final PluginHost host;
    private final Directory directory;
    private final Bindings bindings;

    public PlatformFeatures(PluginHost host, Directory directory, Bindings bindings) {
        this.host = host;
        this.directory = directory;
        this.bindings = bindings;
    }

    @Override
    public List<Running> running() {
        return host.running().stream()
                .flatMap(runtime -> runtime.module(FeaturePages.class).stream()
                        .map(pages -> new Running(runtime.id(), runtime.loader(), pages)))
                .toList();
    }

    @Override
    public boolean on(String feature) {
        return directory.anywhere(bindings.current().partnership().id(), feature);
    }

    @Override
    public PageResponse call(String feature, Handler handler, PageRequest request) {
        var runtime =
                host.feature(feature).orElseThrow(() -> new IllegalStateException(feature + " does not run here"));
        return host.guarded(runtime, () -> handler.handle(request));
    }
}
