package org.yourplace.site.bridge;

import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.who.Bindings;
import org.yourplace.site.port.Reports;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Tasks;

/** A report becomes a task of the organisation whose team helps groups and residents, as the partnership's file names it. */
public final class PlatformReports implements Reports {
    private static final int SHORT = 200;
    private static final int REFERENCE = 8;

    private final Database database;
    private final Tasks tasks;
    private final Directory directory;
    private final Bindings bindings;

    public PlatformReports(Database database, Tasks tasks, Directory directory, Bindings bindings) {
        this.database = database;
        this.tasks = tasks;
        this.directory = directory;
        this.bindings = bindings;
    }

    @Override
    public String report(String page, String what, String contact) {
        var partnership = bindings.current().partnership();
        var team = directory
                .tenant(partnership, partnership.front().at("/broker/tenant").asString(""))
                .orElseThrow(DomainException::notFound);
        var about = page.isBlank() ? what : page;
        var detail = contact.isBlank() ? what : what + "\n\n" + contact;
        var id = database.atDesk(
                team.id(),
                tx -> tasks.open(tx, "page-report", about.substring(0, Math.min(SHORT, about.length())), detail, null));
        var word = id.toString().replace("-", "");
        return word.substring(word.length() - REFERENCE).toUpperCase(java.util.Locale.ROOT);
    }
}
