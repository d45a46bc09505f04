package org.yourplace.csrbrokerage.need;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.CsrPermission;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.LinkGrant;

/**
 * Who writes needs and answers offers: a member with the permission those of the whole tenant, the holder of a mailed link those of the
 * one organisation that the link is about (decision 0039).
 */
public final class NeedWriters {
    /** What a group's mailed link allows. */
    public static final String LINK_ACTION = "write-needs";

    private final Access access;

    public NeedWriters(Access access) {
        this.access = access;
    }

    public void require() {
        if (linked().isEmpty()) {
            access.require(CsrPermission.WRITE_NEEDS);
        }
    }

    /** Whether the caller came by a mailed link. */
    public boolean byLink() {
        return access.link().isPresent();
    }

    /** Whose need it is to be: as asked, but by a link the link's organisation whatever was asked. */
    @Nullable
    UUID host(@Nullable UUID asked) {
        return linked().map(LinkGrant::object).orElse(asked);
    }

    /** Refuses (404) a link that is about another organisation. */
    public void mustReach(UUID organisation) {
        if (linked().filter(grant -> !grant.object().equals(organisation)).isPresent()) {
            throw DomainException.notFound();
        }
    }

    /** The one organisation that a link reaches. */
    public Optional<UUID> only() {
        return linked().map(LinkGrant::object);
    }

    private Optional<LinkGrant> linked() {
        return access.link().isEmpty() ? Optional.empty() : Optional.of(access.requireLink(LINK_ACTION));
    }
}
