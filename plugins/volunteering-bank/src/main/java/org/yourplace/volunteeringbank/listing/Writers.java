package org.yourplace.volunteeringbank.listing;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.LinkGrant;
import org.yourplace.volunteeringbank.VolunteeringPermission;

/**
 * Who writes a listing: a member with the permission those of the whole tenant, the holder of a mailed link those of the one organisation
 * that the link is about (decision 0039).
 */
final class Writers {
    private final Access access;

    Writers(Access access) {
        this.access = access;
    }

    /** Refuses whoever may not write listings at all. */
    void require() {
        if (linked().isEmpty()) {
            access.require(VolunteeringPermission.WRITE_LISTINGS);
        }
    }

    /** Refuses whoever may not look at listings before they are live. */
    void requireSight() {
        if (linked().isEmpty()) {
            access.require(VolunteeringPermission.SEE_LISTINGS);
        }
    }

    boolean may() {
        return access.link()
                .map(grant -> grant.actions().contains(OpportunityService.LINK_ACTION))
                .orElseGet(() -> access.may(VolunteeringPermission.WRITE_LISTINGS));
    }

    /** Whose listing it is to be: as asked, but by a link the link's organisation whatever was asked. */
    @Nullable
    UUID host(@Nullable UUID asked) {
        return linked().map(LinkGrant::object).orElse(asked);
    }

    /** Refuses (404) a link that is about another organisation. */
    void mustReach(UUID organisation) {
        if (linked().filter(grant -> !grant.object().equals(organisation)).isPresent()) {
            throw DomainException.notFound();
        }
    }

    private Optional<LinkGrant> linked() {
        return access.link().isEmpty()
                ? Optional.empty()
                : Optional.of(access.requireLink(OpportunityService.LINK_ACTION));
    }
}
