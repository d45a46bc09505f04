package org.yourplace.site.bridge;

import java.util.UUID;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.who.Bindings;
import org.yourplace.site.port.Reports;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Tasks;

/** A report becomes a task of the organisation whose team helps groups and residents, as the partnership's file names it. */
public final class PlatformReports implements Reports {
    private static final String LETTERS = "23456789BCDFGHJKMNPQRSTVWXYZ";
    private static final int REFERENCE = 6;
    private static final int SHORT = 120;

    private final Database database;
    private final Tasks tasks;
    private final Ids ids;
    private final Directory directory;
    private final Bindings bindings;

    public PlatformReports(Database database, Tasks tasks, Ids ids, Directory directory, Bindings bindings) {
        this.database = database;
        this.tasks = tasks;
        this.ids = ids;
        this.directory = directory;
        this.bindings = bindings;
    }

    @Override
    public String report(String page, String what, String contact) {
        var partnership = bindings.current().partnership();
        var team = directory
                .tenant(partnership, partnership.front().at("/broker/tenant").asString(""))
                .orElseThrow(DomainException::notFound);
        var reference = reference(ids.next());
        var line = what.lines().findFirst().orElse("");
        var about = reference + ": " + line.substring(0, Math.min(SHORT, line.length()));
        database.atDesk(team.id(), tx -> tasks.open(tx, "page-report", about, detail(page, what, contact), null));
        return reference;
    }

    private static String detail(String page, String what, String contact) {
        return (page.isEmpty() ? "" : page + "\n\n") + what + (contact.isEmpty() ? "" : "\n\n" + contact);
    }

    /** Letters and figures that cannot be misheard on the phone, from the random end of a new id. */
    private static String reference(UUID id) {
        var reference = new StringBuilder();
        long rest = id.getLeastSignificantBits() & Long.MAX_VALUE;
        for (int i = 0; i < REFERENCE; i++) {
            reference.append(LETTERS.charAt((int) (rest % LETTERS.length())));
            rest /= LETTERS.length();
        }
        return reference.toString();
    }
}
