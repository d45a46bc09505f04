package org.yourplace.volunteeringbank.listing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.catalogue.Catalogue;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.people.Organisations;

/**
 * Catalogue entries of listings that other sites posted: found among ours and by the same words. They are for nobody's eyes at first;
 * whether everybody can find one is settled once it is known that nobody here posted the same.
 */
public final class ForeignEntries {
    private final Catalogue catalogue;
    private final Organisations organisations;
    private final OpportunityEntries entries;

    public ForeignEntries(FeatureContext core) {
        this.catalogue = core.catalogue();
        this.organisations = core.organisations();
        this.entries =
                new OpportunityEntries(core.catalogue(), core.places(), core.codes(), core.clock(), core.workingDays());
    }

    /**
     * @param organisation the name of who asks for help, which is none of ours
     * @param language of its text; absent when nobody says
     */
    public void keep(
            Tx tx,
            UUID id,
            String organisation,
            WriteOpportunity content,
            Whereabouts place,
            @Nullable String language,
            Instant published) {
        var keeper = organisations.own(tx);
        var like = Opportunity.draft(id, keeper.id(), content, place, visibility -> keeper.tenant(), published)
                .importedFrom(new Provenance("", "", organisation, ""));
        catalogue.put(tx, entries.hidden(like, keeper, language));
    }
}
