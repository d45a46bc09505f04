package org.yourplace.site;

import java.util.List;
import java.util.Map;
import org.yourplace.kit.page.Addresses;
import org.yourplace.site.port.SignOns;

/**
 * Ways in through an organisation's own sign-on, as the sign-in form offers them. They are told from what stands behind the {@code @} of
 * an address; whether anybody has that address is not looked at, so nothing is told about it.
 */
public final class WorkDoors {
    private static final int LONGEST = 254;

    private final SignOns signOns;

    WorkDoors(SignOns signOns) {
        this.signOns = signOns;
    }

    /**
     * A way in.
     *
     * @param address where it begins; it takes along what was typed
     * @param only whether the organisation lets its people in by no other
     */
    public record Way(String name, String address, boolean only) {}

    boolean any() {
        return !signOns.doors().isEmpty();
    }

    /** The ways for an address, for somebody who wants to get to that page. */
    List<Way> of(String email, String back) {
        var typed = email.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) return List.of();
        return signOns.doorsFor(typed).stream()
                .map(door -> new Way(
                        door.name(),
                        Addresses.withQuery("/sign-in/with/" + door.slug(), Map.of("email", typed, "back", back)),
                        door.only()))
                .toList();
    }
}
