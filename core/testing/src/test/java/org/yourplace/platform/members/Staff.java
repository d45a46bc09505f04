package org.yourplace.platform.members;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.FeatureServices;
import org.yourplace.platform.data.JtaDatabase;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.Permission;
import org.yourplace.spi.who.Role;
import org.yourplace.testing.TestCity;

/** An organisation's people for tests: every service with {@code new}, and a feature with two rights. */
final class Staff {
    private static final Pattern WORD = Pattern.compile("/invitation/([A-Za-z0-9_-]{43})");

    /** Rights of a feature that the tests switch on. */
    enum Garden implements Permission {
        WATER(Role.COORDINATOR),
        PRUNE(Role.ADMINISTRATOR);

        private final Role role;

        Garden(Role role) {
            this.role = role;
        }

        @Override
        public java.util.Set<Role> defaultRoles() {
            return java.util.Set.of(role);
        }
    }

    final TestCity city;
    final JtaDatabase database;
    final Roles roles;
    final Members members;
    final Invitations invitations;
    final Teams teams;
    final Deputies deputies;
    final Merges merges;
    final PeopleImport importer;
    final FeatureServices services;

    Staff(TestCity city) {
        this.city = city;
        this.database = city.database();
        this.services = city.services();
        Bindings bindings = city.bindings();
        var access = city.access();
        var audit = services.audit();
        roles = new Roles(
                bindings, access, database, city.directory(), () -> Map.of("garden", List.of(Garden.values())), audit);
        members = new Members(bindings, access, database, roles, audit, city.clock());
        invitations = new Invitations(
                bindings,
                access,
                database,
                members,
                roles,
                city.directory(),
                city.identities(),
                services.mail(),
                audit,
                BundleTexts.core(),
                city.ids(),
                city.clock());
        teams = new Teams(access, database, audit, city.ids());
        deputies = new Deputies(bindings, access, database, members, roles, audit, city.ids(), city.clock());
        merges = new Merges(access, database, roles, audit, city.ids(), city.clock());
        importer = new PeopleImport(bindings, access, members, roles, BundleTexts.core(), audit, city.ids());
    }

    static PersonEntry entry(String name, @Nullable String email, String... roles) {
        return new PersonEntry(
                name, email, null, null, roles.length == 0 ? List.of("member") : List.of(roles), null, null);
    }

    /** What stands in the database of somebody, as an entry. */
    static PersonEntry same(Person one) {
        return new PersonEntry(
                one.name(),
                one.email(),
                one.title(),
                one.staffNumber(),
                one.roles(),
                one.manager() == null ? null : one.manager().id(),
                null);
    }

    static PersonEntry with(Person one, String... roles) {
        return new PersonEntry(
                one.name(),
                one.email(),
                one.title(),
                one.staffNumber(),
                List.of(roles),
                one.manager() == null ? null : one.manager().id(),
                null);
    }

    Person invite(Binding by, String name, String... roles) {
        return city.as(
                by,
                () -> invitations.invite(entry(name, name.toLowerCase().replace(' ', '.') + "@example.org", roles)));
    }

    /** The word of the latest letter to somebody. */
    String word(UUID person) {
        var letter = city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT plain FROM core.letter WHERE about = :about ORDER BY written_at DESC, id DESC LIMIT 1")
                .bind("about", person.toString())
                .mapTo(String.class)
                .one());
        var word = WORD.matcher(letter);
        if (!word.find()) throw new AssertionError("no invitation in " + letter);
        return word.group(1);
    }

    Person mine(Binding who) {
        return city.as(who, members::mine).orElseThrow();
    }

    List<String> trail(UUID subject) {
        return city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT action FROM core.audit WHERE subject = :s ORDER BY at, id")
                .bind("s", subject)
                .mapTo(String.class)
                .list());
    }
}
