package org.yourplace.volunteeringbank.mail;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.EventHandler;
import org.yourplace.spi.sharing.Sharing;
import org.yourplace.volunteeringbank.application.Applicant;
import org.yourplace.volunteeringbank.application.ApplicationEvents.InterestAnswered;
import org.yourplace.volunteeringbank.application.ApplicationEvents.InterestSent;
import org.yourplace.volunteeringbank.application.ApplicationEvents.InterestWithdrawn;
import org.yourplace.volunteeringbank.application.ApplicationQueries;
import org.yourplace.volunteeringbank.application.State;
import org.yourplace.volunteeringbank.application.WaitingPeople;
import org.yourplace.volunteeringbank.listing.ListingEvents.OpportunityChecked;

/**
 * Who hears what, and when: reactions to what happened to an application, after commit, as the organisation that received it. A reaction
 * looks at how things stand now, so that one that comes late or twice says nothing untrue.
 */
public final class Correspondence {
    private final Database database;
    private final ApplicationQueries people;
    private final GroupLetters groups;
    private final PersonLetters persons;
    private final Sharing sharing;

    public Correspondence(FeatureContext core) {
        database = core.database();
        people = new ApplicationQueries(core.workingDays(), core.clock());
        groups = new GroupLetters(core);
        persons = new PersonLetters(core.mail(), core.texts());
        sharing = core.sharing();
    }

    public List<EventHandler<?>> handlers() {
        return List.of(
                new EventHandler<>(InterestSent.class, event -> about(event.application(), this::sent)),
                new EventHandler<>(InterestAnswered.class, event -> about(event.application(), this::answered)),
                new EventHandler<>(InterestWithdrawn.class, event -> about(event.application(), this::withdrawn)),
                new EventHandler<>(OpportunityChecked.class, this::checked));
    }

    private void about(UUID application, BiConsumer<Tx, Applicant> work) {
        database.write(tx -> {
            people.find(tx, application).ifPresent(person -> work.accept(tx, person));
            sharing.changed(tx, WaitingPeople.dataset());
            return true;
        });
    }

    private void sent(Tx tx, Applicant person) {
        if (person.standing() == State.SENT) {
            groups.interested(tx, person);
        }
    }

    private void withdrawn(Tx tx, Applicant person) {
        if (person.standing() == State.WITHDREW) {
            groups.withdrawn(tx, person);
        }
    }

    private void checked(OpportunityChecked event) {
        database.write(tx -> {
            groups.checked(tx, event);
            return true;
        });
    }

    private void answered(Tx tx, Applicant person) {
        var email = Reach.of(tx, person);
        if (person.standing() == State.NOT_THIS_TIME && email != null) {
            persons.notThisTime(
                    tx,
                    email,
                    person.firstName(),
                    person.title(),
                    person.organisation(),
                    person.reference(),
                    Locale.forLanguageTag(person.locale()),
                    person.keptBack());
        }
    }
}
