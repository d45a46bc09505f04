package org.yourplace.volunteeringbank.demo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.feature.DemoSeed.World;
import org.yourplace.volunteeringbank.application.InterestService;
import org.yourplace.volunteeringbank.application.MyInterest;
import org.yourplace.volunteeringbank.message.Messages;
import org.yourplace.volunteeringbank.message.MyMessages;
import org.yourplace.volunteeringbank.message.MyMessages.Which;
import org.yourplace.volunteeringbank.message.WriteMessage;
import tools.jackson.databind.JsonNode;

/** What a few people and their groups wrote to each other: with a number held back, with both sharing, with one not read yet. */
final class DemoMessages {
    private final World world;
    private final DemoCalendar calendar;
    private final InterestService interest;
    private final Messages groups;
    private final MyMessages persons;

    DemoMessages(World world, DemoCalendar calendar, InterestService interest, FeatureContext core) {
        this.world = world;
        this.calendar = calendar;
        this.interest = interest;
        this.groups = new Messages(core);
        this.persons = new MyMessages(core);
    }

    /** Somebody with whom a group talks: by their account, or by the secret of their receipt. */
    private record Partner(UUID application, Which which, String email) {}

    void plant(JsonNode threads, List<PlantedListing> planted, List<Helping> helping) {
        for (var thread : threads) {
            var title = thread.path("listing").asString();
            var listing = planted.stream()
                    .filter(one -> one.live() && one.title().equals(title))
                    .findFirst();
            listing.ifPresent(one -> partner(thread, title, helping).ifPresent(partner -> talk(thread, one, partner)));
        }
    }

    private Optional<Partner> partner(JsonNode thread, String title, List<Helping> helping) {
        var email = thread.path("person").asString("");
        if (email.isEmpty()) {
            return helping.stream()
                    .filter(one -> one.listing().title().equals(title))
                    .reduce((first, last) -> last)
                    .map(one -> new Partner(one.application(), Which.held(one.secret()), ""));
        }
        return world.asPerson(email, calendar.now(), interest::mine).stream()
                .filter(one -> one.title().equals(title) && one.standing().open())
                .findFirst()
                .map(MyInterest::id)
                .map(id -> new Partner(id, Which.mine(id), email));
    }

    private void talk(JsonNode thread, PlantedListing listing, Partner partner) {
        for (var line : thread.path("lines")) {
            var said = new WriteMessage(line.path("text").asString());
            var at = calendar.daysAgo(
                    line.path("daysAgo").asInt(), line.path("hour").asInt());
            if (line.path("from").asString().equals("group")) {
                world.asMember(listing.tenant(), at, () -> groups.write(partner.application(), said));
            } else {
                asPartner(partner, at, () -> persons.write(partner.which(), said));
            }
        }
        for (var side : thread.path("share")) {
            if (side.asString().equals("group")) {
                world.asMember(listing.tenant(), calendar.now(), () -> groups.share(partner.application()));
            } else {
                asPartner(partner, calendar.now(), () -> persons.share(partner.which()));
            }
        }
    }

    private <T> void asPartner(Partner partner, Instant at, Supplier<T> work) {
        if (partner.email().isEmpty()) {
            world.asPublic(at, work);
        } else {
            world.asPerson(partner.email(), at, work);
        }
    }
}
