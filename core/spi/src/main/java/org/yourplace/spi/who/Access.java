package org.yourplace.spi.who;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.Permission;

/** Every service method begins here: who may do this? */
public interface Access {
    /** Refuses (403) a member without the permission, and (401 or 404) anybody who is not acting for a tenant. */
    void require(Permission permission);

    boolean may(Permission permission);

    /** Refuses (401) anybody who is not signed in with their own credential. */
    PersonRef requirePerson();

    Optional<PersonRef> person();

    /** The tenant that the caller acts for, if any. */
    Optional<TenantRef> tenant();

    /** What a mailed link allows, if the caller came by one. */
    Optional<LinkGrant> link();

    /** Refuses (404) a link that does not allow the action on the object it was made for; gives that object's grant. */
    LinkGrant requireLink(String action);

    /**
     * The organisations in which the person has a place that their present credential reaches, by name.
     *
     * @since 1.5
     */
    List<TenantRef> places();

    /**
     * Runs work as a member of one of these organisations, for a page of the person's own about their place there. Refused (404) where they
     * have none.
     *
     * @since 1.5
     */
    <T> T asMember(long tenant, Supplier<@Nullable T> work);
}
