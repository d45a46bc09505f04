package org.yourplace.platform.agreements;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.who.Access;

/**
 * What an organisation does with its sharing agreements. Signatures, dates, the agreed columns and the line for every look are enforced in
 * the database: there is no way to a shared record but {@code core.read_shares}.
 */
public final class Agreements {
    private static final String PROPOSE =
            "SELECT core.propose_agreement(:id, :other, :gives, :dataset, :columns::text[], :purpose, :basis, :starts, :ends)";

    private final Database database;
    private final Access access;
    private final Bindings bindings;
    private final Directory directory;
    private final Datasets datasets;
    private final Shares shares;
    private final Ids ids;
    private final Audit audit;
    private final AgreedRecords records;

    public Agreements(
            Database database,
            Access access,
            Bindings bindings,
            Directory directory,
            Datasets datasets,
            Shares shares,
            Ids ids,
            Audit audit) {
        this.database = database;
        this.access = access;
        this.bindings = bindings;
        this.directory = directory;
        this.datasets = datasets;
        this.shares = shares;
        this.ids = ids;
        this.audit = audit;
        this.records = new AgreedRecords(database, access, this::require, audit);
    }

    /** What is shared under them. */
    public AgreedRecords records() {
        return records;
    }

    /** What can be agreed on, with the class of each column. */
    public List<Choice> choices() {
        access.require(CorePermission.MANAGE_AGREEMENTS);
        return database.read(
                tx -> datasets.all().stream().map(one -> choice(tx, one)).toList());
    }

    /**
     * Something to agree on.
     *
     * @param classes by column key, in the order to show them: {@code public}, {@code tenant} or {@code person}
     */
    public record Choice(Offered offered, Map<String, String> classes) {}

    private static Choice choice(Tx tx, Offered offered) {
        return new Choice(offered, Classes.of(tx, offered.dataset()));
    }

    /** Organisations with which the asking one can agree: the others of its partnership. */
    public List<Tenant> partners() {
        access.require(CorePermission.MANAGE_AGREEMENTS);
        long own = tenant();
        return directory.tenants(bindings.current().partnership()).stream()
                .filter(tenant -> tenant.id() != own)
                .sorted(java.util.Comparator.comparing(Tenant::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public Agreement propose(Proposal proposal) {
        access.require(CorePermission.MANAGE_AGREEMENTS);
        var other = directory.tenant(bindings.current().partnership(), proposal.with());
        var offered = datasets.find(proposal.dataset());
        return database.write(tx -> {
            var known = offered.<Set<String>>map(
                            one -> Classes.of(tx, one.dataset()).keySet())
                    .orElseGet(Set::of);
            Violations.of()
                    .check(other.isPresent() && other.get().id() != tenant(), "with", "unknown-organisation-here")
                    .check(offered.isPresent(), "dataset", "unknown-code")
                    .check(offered.isEmpty() || known.containsAll(proposal.columns()), "columns", "unknown-code")
                    .check(proposal.until() != null && !proposal.until().isBefore(today(tx)), "until", "in-the-past")
                    .done();
            var id = ids.next();
            tx.sql()
                    .createQuery(PROPOSE)
                    .bind("id", id)
                    .bind("other", other.orElseThrow().id())
                    .bind("gives", proposal.gives())
                    .bind("dataset", proposal.dataset())
                    .bind("columns", new HashSet<>(proposal.columns()).toArray(String[]::new))
                    .bind("purpose", proposal.purpose().strip())
                    .bind("basis", proposal.basis())
                    .bind("starts", midnight(proposal.from()))
                    .bind("ends", midnight(proposal.until().plusDays(1)))
                    .mapTo(String.class)
                    .findOne();
            audit.record(
                    tx, "agreement-proposed", id, "with", other.orElseThrow().name());
            return require(tx, id);
        });
    }

    /** Signs for the asking organisation. When both have, the giver's records are put in. */
    public Agreement sign(UUID id) {
        access.require(CorePermission.MANAGE_AGREEMENTS);
        return database.write(tx -> {
            var both = tx.sql()
                    .createQuery("SELECT core.sign_agreement(:id)")
                    .bind("id", id)
                    .mapTo(Boolean.class)
                    .one();
            audit.record(tx, "agreement-signed", id);
            if (both) {
                shares.refresh(tx, id, datasets);
            }
            return require(tx, id);
        });
    }

    /** Ends it for both, at once. */
    public Agreement end(UUID id) {
        access.require(CorePermission.MANAGE_AGREEMENTS);
        return database.write(tx -> {
            tx.sql()
                    .createQuery("SELECT core.end_agreement(:id)")
                    .bind("id", id)
                    .mapTo(String.class)
                    .findOne();
            audit.record(tx, "agreement-ended", id);
            return require(tx, id);
        });
    }

    /** @param after id of the last agreement of the page before, absent for the first */
    public Slice<Agreement> list(@Nullable UUID after, int limit) {
        records.requireReader();
        return database.read(tx -> Slice.of(AgreementRows.list(tx, after, limit + 1, zone()), limit, one -> one.id()
                .toString()));
    }

    public Agreement find(UUID id) {
        records.requireReader();
        return database.read(tx -> require(tx, id));
    }

    /** How many wait for the asking organisation's signature; none for a member who could not sign. */
    public int toSign() {
        return access.may(CorePermission.MANAGE_AGREEMENTS) ? database.read(AgreementRows::toSign) : 0;
    }

    private Agreement require(Tx tx, UUID id) {
        return AgreementRows.find(tx, id, zone()).orElseThrow(DomainException::notFound);
    }

    private long tenant() {
        return access.tenant().orElseThrow(DomainException::notFound).id();
    }

    private ZoneId zone() {
        return bindings.current().partnership().zone();
    }

    private LocalDate today(Tx tx) {
        return tx.sql()
                .createQuery("SELECT core.at()")
                .mapTo(OffsetDateTime.class)
                .one()
                .atZoneSameInstant(zone())
                .toLocalDate();
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant().atOffset(ZoneOffset.UTC);
    }
}
