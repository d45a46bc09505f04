package org.yourplace.volunteeringbank.listing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.yourplace.spi.error.DomainException;

/** The listings that the asking tenant may change. */
final class OpportunityRepository {
    private final EntityManager em;

    OpportunityRepository(EntityManager em) {
        this.em = em;
    }

    void add(Opportunity opportunity) {
        em.persist(opportunity);
    }

    /** A listing of the asking tenant. */
    Opportunity get(UUID id) {
        List<?> found = em.createNativeQuery(
                        "SELECT * FROM volunteering_bank.opportunity WHERE id = ?1 AND tenant_id = core.tenant()",
                        Opportunity.class)
                .setParameter(1, id)
                .getResultList();
        if (found.isEmpty()) {
            throw DomainException.notFound();
        }
        return (Opportunity) found.getFirst();
    }
}
