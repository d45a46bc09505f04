package org.yourplace.platform.who;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.spi.Permission;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.LinkGrant;
import org.yourplace.spi.who.PersonRef;
import org.yourplace.spi.who.TenantRef;

/** Answers from the binding of the work at hand. */
public final class BindingAccess implements Access {
    /** Stands in a permission's code where a feature's id would. */
    public static final String CORE = "core";

    private final Bindings bindings;
    private final @Nullable Directory directory;
    private final String feature;

    /** For core's own permissions, where nobody goes from a page of their own to an organisation. */
    public BindingAccess(Bindings bindings) {
        this(bindings, null, CORE);
    }

    /** For core's own permissions. */
    public BindingAccess(Bindings bindings, Directory directory) {
        this(bindings, directory, CORE);
    }

    private BindingAccess(Bindings bindings, @Nullable Directory directory, String feature) {
        this.bindings = bindings;
        this.directory = directory;
        this.feature = feature;
    }

    /** The same for the permissions of a feature. */
    public BindingAccess of(String id) {
        return new BindingAccess(bindings, directory, id);
    }

    @Override
    public void require(Permission permission) {
        var asking = bindings.current();
        if (asking.tenant() == null) {
            throw asking.identity() == null
                    ? new DomainException(CoreError.SIGN_IN_NEEDED)
                    : DomainException.notFound();
        }
        if (!may(permission)) {
            throw new DomainException(CoreError.FORBIDDEN);
        }
        bindings.relyOn(asking, feature, permission);
    }

    @Override
    public boolean may(Permission permission) {
        var asking = bindings.current();
        if (asking.tenant() == null) {
            return false;
        }
        return asking.ticket() != null || asking.rights().allow(feature, permission);
    }

    @Override
    public PersonRef requirePerson() {
        return person().orElseThrow(() -> new DomainException(CoreError.SIGN_IN_NEEDED));
    }

    @Override
    public Optional<PersonRef> person() {
        return bindings.current().identified().map(Identity::person);
    }

    @Override
    public Optional<TenantRef> tenant() {
        return Optional.ofNullable(bindings.current().tenant())
                .map(tenant -> new TenantRef(tenant.id(), tenant.slug(), tenant.name()));
    }

    @Override
    public Optional<LinkGrant> link() {
        return bindings.current().identified().map(Identity::link);
    }

    @Override
    public LinkGrant requireLink(String action) {
        return link().filter(grant -> grant.actions().contains(action)).orElseThrow(DomainException::notFound);
    }

    @Override
    public List<TenantRef> places() {
        var asking = bindings.current();
        return asking.identified().filter(one -> one.person() != null).stream()
                .flatMap(one -> one.rights().keySet().stream())
                .flatMap(id -> tenant(id).stream())
                .filter(tenant -> tenant.partnership() == asking.partnership().id())
                .map(tenant -> new TenantRef(tenant.id(), tenant.slug(), tenant.name()))
                .sorted(Comparator.comparing(TenantRef::name).thenComparing(TenantRef::id))
                .toList();
    }

    @Override
    public <T> T asMember(long tenant, Supplier<@Nullable T> work) {
        var asking = bindings.current();
        var place = tenant(tenant)
                .filter(found -> found.partnership() == asking.partnership().id())
                .orElseThrow(DomainException::notFound);
        var identity = asking.identified()
                .filter(one -> one.person() != null && one.reaches(tenant))
                .orElseThrow(DomainException::notFound);
        var member = Binding.tenant(asking.partnership(), place, identity);
        return bindings.call(asking.moment() == null ? member : member.at(asking.moment()), work);
    }

    private Optional<Tenant> tenant(long id) {
        return Optional.ofNullable(directory).flatMap(known -> known.tenant(id));
    }
}
