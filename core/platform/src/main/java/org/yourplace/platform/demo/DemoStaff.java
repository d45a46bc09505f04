package org.yourplace.platform.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.yourplace.platform.members.Deputies;
import org.yourplace.platform.members.DeputyEntry;
import org.yourplace.platform.members.FindPeople;
import org.yourplace.platform.members.Invitations;
import org.yourplace.platform.members.Members;
import org.yourplace.platform.members.Person;
import org.yourplace.platform.members.PersonEntry;

/** What an administrator did lately about the council's people: two were invited, and somebody is away. */
public final class DemoStaff implements Consumer<DemoWorld> {
    private static final String COUNCIL = "council";

    private final Members members;
    private final Invitations invitations;
    private final Deputies deputies;

    public DemoStaff(Members members, Invitations invitations, Deputies deputies) {
        this.members = members;
        this.invitations = invitations;
        this.deputies = deputies;
    }

    @Override
    public void accept(DemoWorld world) {
        if (!world.has(COUNCIL)) return;
        var today = world.today();
        world.asAdministrator(COUNCIL, world.now().minus(Duration.ofDays(2)), () -> {
            var manager = find("Fiona Ashworth");
            invite("Wesley Tran", "wesley@council.example", "Sports development officer", "10412", manager);
            invite("Carmen Vidal", "carmen@council.example", "Museum learning officer", "10217", manager);
            away(today);
            return true;
        });
    }

    private void invite(String name, String email, String title, String number, Optional<UUID> manager) {
        invitations.invite(new PersonEntry(name, email, title, number, List.of("member"), manager.orElse(null), null));
    }

    private void away(LocalDate today) {
        var away = find("Parveen Kaur");
        var deputy = find("Grace Okafor");
        if (away.isPresent() && deputy.isPresent()) {
            deputies.set(new DeputyEntry(away.get(), deputy.get(), today.plusDays(5), today.plusDays(16)));
        }
    }

    private Optional<UUID> find(String name) {
        return members.list(new FindPeople(name, null, null, null, null), null, 1).items().stream()
                .map(Person::id)
                .findFirst();
    }
}
