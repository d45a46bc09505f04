package org.yourplace.platform.who;

import java.util.Optional;
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
    private final String feature;

    /** For core's own permissions. */
    public BindingAccess(Bindings bindings) {
        this(bindings, CORE);
    }

    private BindingAccess(Bindings bindings, String feature) {
        this.bindings = bindings;
        this.feature = feature;
    }

    /** The same for the permissions of a feature. */
    public BindingAccess of(String id) {
        return new BindingAccess(bindings, id);
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
}
