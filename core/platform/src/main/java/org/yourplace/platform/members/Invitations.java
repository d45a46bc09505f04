package org.yourplace.platform.members;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.members.Person.State;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.platform.who.Identities;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Audit;
import org.yourplace.spi.feature.Mail;
import org.yourplace.spi.feature.Mail.Button;
import org.yourplace.spi.feature.Mail.Letter;
import org.yourplace.spi.feature.Texts;
import org.yourplace.spi.who.Access;
import org.yourplace.spi.who.PersonRef;
import org.yourplace.spi.who.TenantRef;

/**
 * Invitations by e-mail. The word in the letter works once, for fourteen days, for one place in one organisation; whoever holds it and is
 * signed in may come in by it with their own account, whatever address that has. The organisation itself can never say whose a place is.
 */
public final class Invitations {
    public static final Duration VALID = Duration.ofDays(14);

    /** How many letters one request may send. */
    public static final int MOST_AT_ONCE = 200;

    private final Bindings bindings;
    private final Access access;
    private final Database database;
    private final Members members;
    private final Roles roles;
    private final Directory directory;
    private final Identities identities;
    private final Mail mail;
    private final Audit audit;
    private final Texts texts;
    private final Ids ids;
    private final Clock clock;

    /** What becomes of somebody who says yes. */
    public enum Outcome {
        ACCEPTED,
        SPENT,
        /** They have a place there; the word is kept for whom it was meant. */
        ALREADY
    }

    /** @param left those who were not written to: come in already, left, or without an address */
    public record Sent(int sent, List<UUID> left) {
        public Sent {
            left = List.copyOf(left);
        }
    }

    public Invitations(
            Bindings bindings,
            Access access,
            Database database,
            Members members,
            Roles roles,
            Directory directory,
            Identities identities,
            Mail mail,
            Audit audit,
            Texts texts,
            Ids ids,
            Clock clock) {
        this.bindings = bindings;
        this.access = access;
        this.database = database;
        this.members = members;
        this.roles = roles;
        this.directory = directory;
        this.identities = identities;
        this.mail = mail;
        this.audit = audit;
        this.texts = texts;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those that are open, by name. */
    public Slice<Person> list(@Nullable String after, int limit) {
        access.require(CorePermission.MANAGE_PEOPLE);
        return members.list(new FindPeople(null, null, null, State.INVITED, null), after, limit);
    }

    /** Writes somebody down and invites them. */
    public Person invite(PersonEntry entry) {
        access.require(CorePermission.MANAGE_PEOPLE);
        Violations.of().check(entry.email() != null, "email", "required").done();
        return database.write(tx -> {
            var wanted = entry.roles() == null ? Set.<String>of() : Set.copyOf(entry.roles());
            roles.known(tx, wanted);
            roles.givable(tx, wanted);
            members.fits(tx, null, entry);
            if (PeopleRows.other(tx, null, entry, true).isPresent())
                throw new DomainException(MemberError.KNOWN_ALREADY);
            var id = ids.next();
            PeopleRows.add(tx, id, entry, "invitation");
            members.intoTeams(tx, id, entry.teams());
            send(tx, members.found(tx, id));
            return members.found(tx, id);
        });
    }

    /** Invites somebody who is written down, or once more; the word before no longer works. */
    public Person send(UUID id) {
        access.require(CorePermission.MANAGE_PEOPLE);
        return database.write(tx -> {
            var person = members.found(tx, id);
            if (person.state() == State.LEFT) throw new DomainException(MemberError.HAS_LEFT);
            if (person.state() == State.HERE) throw new DomainException(MemberError.ALREADY_HERE);
            if (person.email() == null) throw new DomainException(MemberError.NO_ADDRESS);
            roles.givable(tx, Set.copyOf(person.roles()));
            send(tx, person);
            return members.found(tx, id);
        });
    }

    /** Invites several who are written down. */
    public Sent sendAll(@Nullable List<UUID> people) {
        access.require(CorePermission.MANAGE_PEOPLE);
        Violations.of()
                .check(people != null && !people.isEmpty(), "people", "too-few", 1)
                .check(people == null || people.size() <= MOST_AT_ONCE, "people", "too-many", MOST_AT_ONCE)
                .done();
        return database.write(tx -> {
            var left = new ArrayList<UUID>();
            int sent = 0;
            for (var id : people == null
                    ? List.<UUID>of()
                    : people.stream().distinct().toList()) {
                var person = PeopleRows.one(tx, id, true)
                        .filter(one -> one.state() == State.LISTED || one.state() == State.INVITED)
                        .filter(one -> one.email() != null);
                if (person.isEmpty()) {
                    left.add(id);
                } else {
                    roles.givable(tx, Set.copyOf(person.get().roles()));
                    send(tx, person.get());
                    sent++;
                }
            }
            return new Sent(sent, left);
        });
    }

    /** Takes an invitation back; the person stays written down. */
    public Person withdraw(UUID id) {
        access.require(CorePermission.MANAGE_PEOPLE);
        return database.write(tx -> {
            members.found(tx, id);
            if (!InvitationRows.close(tx, id)) throw DomainException.notFound();
            audit.record(tx, "invitation-withdrawn", id);
            return members.found(tx, id);
        });
    }

    /** What a word invites to; empty when it was never one of ours. */
    public Optional<Invitation> look(String word) {
        if (word.length() > 200) return Optional.empty();
        return database.read(tx -> InvitationRows.look(tx, Secrets.hash(word))).flatMap(this::told);
    }

    /** The person who is signed in says yes. */
    public Outcome accept(String word) {
        access.requirePerson();
        var hash = Secrets.hash(word);
        var tenant = database.read(tx -> InvitationRows.look(tx, hash))
                .map(InvitationRows.Found::tenant)
                .orElseThrow(DomainException::notFound);
        var outcome = database.atDesk(tenant, tx -> {
            var answer = InvitationRows.accept(tx, hash);
            var place = answer.place();
            if (place != null) audit.record(tx, "invitation-accepted", place);
            return Outcome.valueOf(answer.outcome().toUpperCase(Locale.ROOT));
        });
        // this node knows at once where they belong now
        bindings.current().identified().ifPresent(identities::again);
        return outcome;
    }

    private void send(Tx tx, Person person) {
        var word = Secrets.word();
        var expires = clock.instant().plus(VALID);
        var by = access.person().map(PersonRef::name).orElse("");
        if (!InvitationRows.open(tx, ids.next(), Secrets.hash(word), person.id(), expires, by)) {
            throw new DomainException(MemberError.ALREADY_HERE);
        }
        mail.send(tx, letter(person, word, by));
        audit.record(tx, "person-invited", person.id(), "email", person.email());
    }

    private Letter letter(Person person, String word, String by) {
        var locale = bindings.current().partnership().locales().getFirst();
        var tenant = access.tenant().map(TenantRef::name).orElse("");
        return new Letter(
                person.email() == null ? "" : person.email(),
                texts.get(locale, "invitation.subject", tenant),
                List.of(
                        by.isEmpty()
                                ? texts.get(locale, "invitation.text", person.name(), tenant)
                                : texts.get(locale, "invitation.text.by", person.name(), by, tenant),
                        texts.get(locale, "invitation.how", VALID.toDays()),
                        texts.get(locale, "invitation.not-you")),
                new Button(texts.get(locale, "invitation.button"), "/invitation/" + word),
                person.id().toString());
    }

    private Optional<Invitation> told(InvitationRows.Found found) {
        return directory
                .tenant(found.tenant())
                .map(tenant -> new Invitation(
                        tenant.slug(),
                        tenant.name(),
                        found.open(),
                        found.name(),
                        found.title(),
                        found.roles(),
                        found.invitedBy(),
                        found.expires()));
    }
}
