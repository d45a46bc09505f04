package org.yourplace.volunteeringbank.application;

import static org.yourplace.volunteeringbank.VolunteeringPermission.ANSWER_PEOPLE;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Events;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.sharing.Sharing;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.LinkGrant;
import org.yourplace.volunteeringbank.application.ApplicationEvents.InterestAnswered;

/**
 * What an organisation does with the people who are interested: sees them, and says what becomes of it. A member needs the permission; the
 * holder of a mailed link reaches the one organisation that the link is about.
 */
public final class PeopleService {
    /** What a mailed link allows. */
    public static final String LINK_ACTION = "answer";

    private final Database database;
    private final Access access;
    private final Codes codes;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;
    private final ApplicationQueries queries;
    private final Sharing sharing;

    public PeopleService(FeatureContext core) {
        database = core.database();
        access = core.access();
        codes = core.codes();
        events = core.events();
        audit = core.audit();
        ids = core.ids();
        clock = core.clock();
        sharing = core.sharing();
        queries = new ApplicationQueries(core.workingDays(), core.clock());
    }

    /**
     * Who waits, the longest first.
     *
     * @param organisation only those of one organisation that the tenant keeps
     */
    public List<Applicant> waiting(@Nullable UUID organisation) {
        var linked = mayAnswer();
        var only = linked.map(LinkGrant::object).orElse(organisation);
        return database.read(tx -> queries.waiting(tx, only));
    }

    /** Who wrote something that is not marked as read, whatever became of it. */
    public List<Applicant> unread() {
        access.require(ANSWER_PEOPLE);
        return database.read(queries::unread);
    }

    /** Everybody who ever answered, the newest first. */
    public Slice<Applicant> all(@Nullable UUID opportunity, @Nullable State state, int limit, @Nullable String after) {
        access.require(ANSWER_PEOPLE);
        return database.read(tx -> queries.all(tx, opportunity, state, limit, after));
    }

    /** Everybody whose name, listing or reference holds the words, the newest first. */
    public Slice<Applicant> search(String words, @Nullable State state, int limit, @Nullable String after) {
        access.require(ANSWER_PEOPLE);
        return database.read(tx -> queries.search(tx, words, state, limit, after));
    }

    /** Everybody who answered one of the tenant's listings; refused (404) when it is not the tenant's. */
    public Slice<Applicant> of(UUID opportunity, int limit, @Nullable String after) {
        access.require(ANSWER_PEOPLE);
        return database.read(tx -> {
            boolean own = tx.sql()
                    .createQuery("SELECT EXISTS (SELECT FROM volunteering_bank.opportunity"
                            + " WHERE id = :id AND tenant_id = core.tenant())")
                    .bind("id", opportunity)
                    .mapTo(Boolean.class)
                    .one();
            if (!own) {
                throw DomainException.notFound();
            }
            return queries.all(tx, opportunity, null, limit, after);
        });
    }

    public Applicant read(UUID application) {
        mayAnswer();
        return database.read(tx -> queries.find(tx, application)).orElseThrow(DomainException::notFound);
    }

    /** Writes down what becomes of it; the same answer twice is written once. */
    public Applicant answer(UUID application, AnswerPerson answer) {
        var linked = mayAnswer();
        mustBeKnown(answer);
        return database.write(tx -> {
            var repository = new ApplicationRepository(tx);
            var standing = repository.standing(application).orElseThrow(DomainException::notFound);
            if (standing.becomes(answer.to())) {
                var by = standing.hosted() && linked.isEmpty() ? "supporter" : "organisation";
                repository.step(ids.next(), standing, answer.to(), answer.reason(), by, clock.instant());
                events.publish(tx, new InterestAnswered(application, answer.state()));
                audit.record(tx, "interest-" + answer.state(), application, "reason", String.valueOf(answer.reason()));
                sharing.changed(tx, WaitingPeople.dataset());
            }
            return queries.find(tx, application).orElseThrow(DomainException::notFound);
        });
    }

    private Optional<LinkGrant> mayAnswer() {
        if (access.link().isPresent()) {
            return Optional.of(access.requireLink(LINK_ACTION));
        }
        access.require(ANSWER_PEOPLE);
        return Optional.empty();
    }

    private void mustBeKnown(AnswerPerson answer) {
        var list = answer.to() == State.WITHDREW ? "withdrew-reasons" : "not-this-time-reasons";
        if (answer.reason() != null && !codes.known(list, answer.reason())) {
            throw DomainException.invalid(List.of(Violation.of("reason", "unknown-code")));
        }
    }
}
