package org.yourplace.volunteeringbank.application;

import java.time.Instant;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.sharing.Sharing;
import org.yourplace.volunteeringbank.application.ApplicationEvents.InterestAnswered;

/** Whoever is written to by the organisation has been contacted: the clock for a reply stops. Who was contacted before stays as they are. */
public final class FirstContact {
    private final Ids ids;
    private final Events events;
    private final Audit audit;
    private final Sharing sharing;

    public FirstContact(FeatureContext core) {
        ids = core.ids();
        events = core.events();
        audit = core.audit();
        sharing = core.sharing();
    }

    /** @param linked whether the organisation's own mailed link was used; else a hosted one's keeper answers for it */
    public void made(Tx tx, UUID application, boolean linked, Instant at) {
        var repository = new ApplicationRepository(tx);
        repository
                .standing(application)
                .filter(standing -> standing.state() == State.SENT)
                .ifPresent(standing -> {
                    var by = standing.hosted() && !linked ? "supporter" : "organisation";
                    repository.step(ids.next(), standing, State.CONTACTED, null, by, at);
                    events.publish(tx, new InterestAnswered(application, State.CONTACTED.code()));
                    audit.record(tx, "interest-contacted", application);
                    sharing.changed(tx, WaitingPeople.dataset());
                });
    }
}
