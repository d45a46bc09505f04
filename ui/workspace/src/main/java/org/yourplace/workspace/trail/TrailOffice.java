package org.yourplace.workspace.trail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.view.Ask;
import org.yourplace.platform.audit.ActionWords;
import org.yourplace.platform.audit.AuditTrail;
import org.yourplace.platform.audit.AuditTrail.Line;
import org.yourplace.platform.audit.AuditTrail.Wanted;
import org.yourplace.platform.audit.TrailFile;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.who.Access;
import org.yourplace.workspace.shell.WorkspaceTexts;

/** Gives an organisation's trail to those who may read it. */
@Singleton
public class TrailOffice {
    private final Database database;
    private final Access access;
    private final AuditTrail trail;
    private final TrailFile file;
    private final ActionWords words;

    @Inject
    public TrailOffice(Database database, Access access, AuditTrail trail, TrailFile file, ActionWords words) {
        this.database = database;
        this.access = access;
        this.trail = trail;
        this.file = file;
        this.words = words;
    }

    Slice<Line> lines(Ask ask, ZoneId zone) {
        access.require(CorePermission.READ_TRAIL);
        var wanted = wanted(ask, zone);
        return database.read(tx -> trail.read(tx, wanted, ask.after(), ask.limit()));
    }

    Optional<Line> line(UUID id) {
        access.require(CorePermission.READ_TRAIL);
        return database.read(tx -> trail.line(tx, id));
    }

    AuditTrail.State state() {
        access.require(CorePermission.READ_TRAIL);
        return database.read(trail::state);
    }

    /** Names of the actions that the trail holds, by code, in the order of the names. */
    Map<String, String> actions() {
        access.require(CorePermission.READ_TRAIL);
        return inOrder(database.read(trail::actions), code -> code, this::action);
    }

    /** Names of those who did something, by id. */
    Map<String, String> people() {
        access.require(CorePermission.READ_TRAIL);
        return inOrder(database.read(trail::people), doer -> doer.person().toString(), AuditTrail.Doer::name);
    }

    String action(String code) {
        return words.of(code, WorkspaceTexts.LOCALE);
    }

    String json(Ask ask, ZoneId zone) {
        return file.write(wanted(ask, zone), TrailFile.Format.JSON);
    }

    private Wanted wanted(Ask ask, ZoneId zone) {
        var typed = ask.wordsOrNull();
        var holding = typed == null
                ? List.<String>of()
                : words.holding(typed, database.read(trail::actions), WorkspaceTexts.LOCALE);
        return new Wanted(
                ask.choice("action").orElse(null),
                null,
                ask.choice("person").map(UUID::fromString).orElse(null),
                day(ask, "from", zone, 0),
                day(ask, "until", zone, 1),
                typed,
                holding);
    }

    private static java.time.@Nullable Instant day(Ask ask, String key, ZoneId zone, int daysLater) {
        return ask.choice(key)
                .map(LocalDate::parse)
                .map(day -> day.plusDays(daysLater).atStartOfDay(zone).toInstant())
                .orElse(null);
    }

    private static <T> Map<String, String> inOrder(
            List<T> some, java.util.function.Function<T, String> key, java.util.function.Function<T, String> name) {
        var all = new LinkedHashMap<String, String>();
        some.stream()
                .sorted(java.util.Comparator.comparing(name, String.CASE_INSENSITIVE_ORDER))
                .forEach(one -> all.put(key.apply(one), name.apply(one)));
        return all;
    }
}
