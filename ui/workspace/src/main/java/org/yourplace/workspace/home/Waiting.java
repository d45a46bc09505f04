package org.yourplace.workspace.home;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.plugin.Guard;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.TaskSource;
import org.yourplace.workspace.sharing.SharingViews;
import org.yourplace.workspace.shell.WorkspaceTexts;

/** What waits for the member who is asking, said by the shell and by the features that their organisation has on. A feature that fails says nothing. */
@Singleton
public class Waiting {
    private static final Logger LOG = Logger.getLogger(Waiting.class.getName());

    private final ServedFeatures features;
    private final Directory directory;
    private final SharingViews sharing;

    @Inject
    public Waiting(ServedFeatures features, Directory directory, SharingViews sharing) {
        this.features = features;
        this.directory = directory;
        this.sharing = sharing;
    }

    /** Everything that waits, what has waited longer than promised first. */
    public List<TaskSource.Line> lines(Tenant tenant) {
        var own = sharing.waiting().stream();
        var ofFeatures = features.all().stream()
                .filter(served -> directory.on(tenant.id(), served.feature().id()))
                .flatMap(served -> lines(served).stream());
        return Stream.concat(own, ofFeatures)
                .filter(line -> line.count() > 0)
                .sorted(Comparator.comparing(TaskSource.Line::urgent).reversed())
                .toList();
    }

    /** How many wait, by the path of the view where it is done. */
    public Map<String, Integer> tallies(Tenant tenant) {
        return lines(tenant).stream()
                .collect(Collectors.toMap(line -> view(line.path()), TaskSource.Line::count, Integer::sum));
    }

    /** The words of a feature, or the shell's when there is none of that id. */
    public PageTexts words(String feature) {
        var own = new WorkspaceTexts();
        return features.all().stream()
                .filter(served -> served.feature().id().equals(feature))
                .findFirst()
                .map(own::of)
                .orElseGet(own::own);
    }

    /** Feature and view of a path that may lead further. */
    private static String view(String path) {
        return Stream.of(path.split("[/?#]")).limit(2).collect(Collectors.joining("/"));
    }

    private static Collection<TaskSource.Line> lines(ServedFeatures.Served served) {
        try {
            return Guard.inside(served.loader(), () -> served.module().tasks().stream()
                    .flatMap(source -> source.waiting(WorkspaceTexts.LOCALE).stream())
                    .toList());
        } catch (DomainException notForThem) {
            return List.of();
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(Level.WARNING, broken, () -> "tasks of " + served.feature().id() + " cannot be read");
            return List.of();
        }
    }
}
