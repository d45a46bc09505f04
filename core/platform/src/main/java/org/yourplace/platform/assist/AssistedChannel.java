package org.yourplace.platform.assist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.json.Json;
import org.yourplace.platform.plugin.Guard;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.assist.Assistance;
import org.yourplace.spi.assist.AssistedDeed;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;

/**
 * Does deeds for somebody who is not online. The consent is kept first, then the deed is done as a guest would do it, then the receipt is
 * written; a deed that is refused leaves nothing behind.
 */
public final class AssistedChannel {
    private static final String BEGIN = """
            INSERT INTO core.assisted (id, name, contact, way, words, consented_at, officer, officer_name, feature, deed, said)
            VALUES (:id, :name, :contact, :way, :words, core.at(), core.actor(), :officer, :feature, :deed, :said::jsonb)""";
    private static final String DONE = """
            UPDATE core.assisted SET reference = :reference, done = :done, withdraw = :withdraw, done_at = core.at()
            WHERE id = :id AND tenant_id = core.tenant()""";
    private static final String REFUSED =
            "DELETE FROM core.assisted WHERE id = :id AND tenant_id = core.tenant() AND reference IS NULL";
    private static final String ALL = """
            SELECT * FROM core.assisted WHERE tenant_id = core.tenant() AND reference IS NOT NULL
              AND (:words::text IS NULL OR strpos(lower(name || ' ' || reference || ' ' || done), lower(:words)) > 0)
              AND (:after::uuid IS NULL OR (consented_at, id) < (SELECT b.consented_at, b.id FROM core.assisted b
                WHERE b.id = :after::uuid AND b.tenant_id = core.tenant()))
            ORDER BY consented_at DESC, id DESC LIMIT :limit""";
    private static final String ONE =
            "SELECT * FROM core.assisted WHERE id = :id AND tenant_id = core.tenant() AND reference IS NOT NULL";

    private final ServedFeatures features;
    private final Directory directory;
    private final Bindings bindings;
    private final BindingAccess access;
    private final Database database;
    private final Audit audit;
    private final Ids ids;

    public AssistedChannel(
            ServedFeatures features, Directory directory, Bindings bindings, Database database, Audit audit, Ids ids) {
        this.features = features;
        this.directory = directory;
        this.bindings = bindings;
        this.access = new BindingAccess(bindings);
        this.database = database;
        this.audit = audit;
        this.ids = ids;
    }

    /** A deed and the feature it belongs to. */
    public record Offered(ServedFeatures.Served feature, AssistedDeed deed) {
        /** Its key in a form. */
        public String key() {
            return feature.feature().id() + "." + deed.id();
        }
    }

    /** What can be done: of the features that any organisation of the partnership has on, because a deed reaches any of them. */
    public List<Offered> deeds() {
        access.require(CorePermission.ASSIST);
        var partnership = bindings.current().partnership();
        return features.all().stream()
                .filter(served ->
                        directory.anywhere(partnership.id(), served.feature().id()))
                .flatMap(served -> Guard.inside(
                                served.loader(), () -> served.module().assistedDeeds())
                        .stream()
                        .map(deed -> new Offered(served, deed)))
                .toList();
    }

    /** What can be chosen in a field, as a guest sees it. */
    public List<AssistedDeed.Choice> find(Offered offered, String field, String words, Locale locale) {
        access.require(CorePermission.ASSIST);
        return asGuest(offered, () -> offered.deed().find(field, words, locale));
    }

    /** Does it; gives the receipt. */
    public Helped help(HelpSomebody asked, Locale locale) {
        access.require(CorePermission.ASSIST);
        var offered = deeds().stream()
                .filter(one -> one.key().equals(asked.feature() + "." + asked.deed()))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        var missing = Violations.of();
        offered.deed()
                .fields()
                .forEach(field -> missing.check(
                        !field.required() || asked.said().containsKey(field.name()), field.name(), "required"));
        missing.done();
        var assistance = new Assistance(
                ids.next(),
                access.requirePerson(),
                access.tenant().orElseThrow(),
                asked.name(),
                asked.contact(),
                locale);
        begin(assistance, asked);
        AssistedDeed.Done done;
        try {
            done = asGuest(offered, () -> offered.deed().act(assistance, asked.said()));
        } catch (RuntimeException | LinkageError refused) {
            database.write(tx ->
                    tx.sql().createUpdate(REFUSED).bind("id", assistance.id()).execute());
            throw refused;
        }
        end(assistance, asked, done);
        return receipt(assistance.id()).orElseThrow();
    }

    private <T> T asGuest(Offered offered, Supplier<T> work) {
        var asking = bindings.current();
        var guest = Binding.ofPublic(asking.partnership());
        var then = asking.moment() == null ? guest : guest.at(asking.moment());
        return bindings.callExactly(then, () -> Guard.inside(offered.feature().loader(), work));
    }

    private void begin(Assistance assistance, HelpSomebody asked) {
        database.write(tx -> tx.sql()
                .createUpdate(BEGIN)
                .bind("id", assistance.id())
                .bind("name", asked.name())
                .bind("contact", asked.contact())
                .bind("way", asked.way())
                .bind("words", asked.words())
                .bind("officer", assistance.officer().name())
                .bind("feature", asked.feature())
                .bind("deed", asked.deed())
                .bind("said", Json.text(asked.said()))
                .execute());
    }

    private void end(Assistance assistance, HelpSomebody asked, AssistedDeed.Done done) {
        database.write(tx -> {
            tx.sql()
                    .createUpdate(DONE)
                    .bind("id", assistance.id())
                    .bind("reference", done.reference())
                    .bind("done", done.what())
                    .bind("withdraw", done.withdraw())
                    .execute();
            audit.record(
                    tx,
                    "assisted",
                    assistance.id(),
                    "name",
                    asked.name(),
                    "deed",
                    asked.deed(),
                    "reference",
                    done.reference(),
                    "consent",
                    asked.way());
            return true;
        });
    }

    /** Of the asking organisation, the latest first. */
    public Slice<Helped> all(@Nullable String words, @Nullable UUID after, int limit) {
        access.require(CorePermission.ASSIST);
        var rows = database.read(tx -> tx.sql()
                .createQuery(ALL)
                .bind("words", words)
                .bind("after", after)
                .bind("limit", limit + 1)
                .map((row, context) -> helped(row))
                .list());
        return Slice.of(rows, limit, last -> last.id().toString());
    }

    public Optional<Helped> receipt(UUID id) {
        access.require(CorePermission.ASSIST);
        return database.read(tx -> tx.sql()
                .createQuery(ONE)
                .bind("id", id)
                .map((row, context) -> helped(row))
                .findOne());
    }

    private static Helped helped(ResultSet row) throws SQLException {
        return new Helped(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("contact"),
                row.getString("way"),
                row.getString("words"),
                row.getObject("consented_at", OffsetDateTime.class).toInstant(),
                row.getString("officer_name"),
                row.getString("feature"),
                row.getString("deed"),
                row.getString("reference"),
                row.getString("done"),
                row.getString("withdraw"));
    }
}
