package org.yourplace.workspace.shell;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.edge.Caller;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.workspace.tab.Tab;

/**
 * Whether an address of the workspace leads anywhere for who asks, known before the page is sent: what is absent, switched off or
 * another's answers 404 like any other absent page.
 */
@Singleton
public class Whereabouts {
    private final Directory directory;
    private final Areas areas;
    private final Bindings bindings;
    private final Database database;

    @Inject
    public Whereabouts(Directory directory, Areas areas, Bindings bindings, Database database) {
        this.directory = directory;
        this.areas = areas;
        this.bindings = bindings;
        this.database = database;
    }

    /** Where somebody has to go first whom the organisation does not let in as they are; empty when it does. */
    public Optional<String> first(Caller caller, Identity identity, @Nullable String path) {
        var segments = segments(path);
        if (segments.isEmpty()) return Optional.empty();
        return directory.tenants(caller.partnership()).stream()
                .filter(tenant -> tenant.slug().equals(segments.getFirst()))
                .filter(tenant -> identity.reaches(tenant.id()))
                .findFirst()
                .filter(tenant -> SecondProof.asked(refusal(new Tab(caller.partnership(), identity, tenant))))
                .map(tenant -> SecondProof.way(ViewContext.ROOT + path));
    }

    /** Asks the database, which has the last word: the rule may be a second old. */
    private @Nullable DomainException refusal(Tab tab) {
        try {
            bindings.call(
                    tab.binding(),
                    () -> database.read(tx -> tx.sql()
                            .createQuery("SELECT 1")
                            .mapTo(Integer.class)
                            .one()));
            return null;
        } catch (DomainException refused) {
            return refused;
        }
    }

    /** @param path what follows {@code /workspace}, decoded; absent at the workspace's own door, where members of nothing are told so */
    public boolean leads(Caller caller, Identity identity, @Nullable String path) {
        var segments = segments(path);
        if (segments.isEmpty()) return true;
        return directory.tenants(caller.partnership()).stream()
                .filter(tenant -> tenant.slug().equals(segments.getFirst()))
                .filter(tenant -> identity.reaches(tenant.id()))
                .anyMatch(tenant -> leads(caller, identity, tenant, segments.subList(1, segments.size())));
    }

    private boolean leads(Caller caller, Identity identity, Tenant tenant, List<String> rest) {
        var member = new Tab(caller.partnership(), identity, tenant).binding();
        return bindings.call(member, () -> Areas.find(areas.of(tenant), rest) instanceof Place.Found);
    }

    private static List<String> segments(@Nullable String path) {
        return path == null
                ? List.of()
                : Stream.of(path.split("/"))
                        .filter(segment -> !segment.isEmpty())
                        .toList();
    }
}
