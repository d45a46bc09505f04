package org.yourplace.spi;

import java.time.Clock;
import org.yourplace.spi.cases.Cases;
import org.yourplace.spi.catalogue.Catalogue;
import org.yourplace.spi.consent.Consents;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.document.Documents;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.feature.Links;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Settings;
import org.yourplace.spi.feature.Switches;
import org.yourplace.spi.feature.Tasks;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.spi.matching.Matching;
import org.yourplace.spi.outbound.Outbound;
import org.yourplace.spi.people.ContactDetails;
import org.yourplace.spi.people.Organisations;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.place.WorkingDays;
import org.yourplace.spi.relation.Relationships;
import org.yourplace.spi.rules.Rules;
import org.yourplace.spi.sharing.Sharing;
import org.yourplace.spi.who.Access;

/**
 * What core gives to a feature at start. Every part is safe for use by many threads and acts for whoever is asking at the moment of the
 * call; nothing here is bound to one tenant.
 *
 * @since 1.0
 */
public interface FeatureContext {
    Database database();

    Access access();

    Organisations organisations();

    /**
     * Finds e-mail addresses and telephone numbers in what somebody wrote.
     *
     * @since 1.4
     */
    ContactDetails contactDetails();

    Places places();

    Codes codes();

    WorkingDays workingDays();

    /**
     * What statute and guidance say, by date.
     *
     * @since 1.3
     */
    Rules rules();

    /**
     * Documents for paper.
     *
     * @since 1.3
     */
    Documents documents();

    Catalogue catalogue();

    /**
     * What of the catalogue fits somebody, and why.
     *
     * @since 1.3
     */
    Matching matching();

    Events events();

    Tasks tasks();

    Mail mail();

    Links links();

    Audit audit();

    Cases cases();

    /**
     * Who gave what to whom, counted once.
     *
     * @since 1.2
     */
    Ledger ledger();

    /**
     * Who funds whom in the partnership.
     *
     * @since 1.5
     */
    Relationships relationships();

    Sharing sharing();

    Consents consents();

    Settings settings();

    Switches switches();

    Texts texts();

    /**
     * The guarded door to other systems.
     *
     * @since 1.3
     */
    Outbound outbound();

    Ids ids();

    /** The instant of the present use case; in the demo seed it is moved. Use it for every time that is stored. */
    Clock clock();
}
