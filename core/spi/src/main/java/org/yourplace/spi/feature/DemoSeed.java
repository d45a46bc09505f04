package org.yourplace.spi.feature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;

/** A feature's part of the demo year. It acts through the feature's services only. */
public interface DemoSeed {
    void plant(World world);

    /** The partnership to plant in. Work runs with the clock moved, in the name of a demo person; nothing in the past sends mail. */
    interface World {
        /** The day the demo year ends and the present begins: six in the morning of it has come. */
        LocalDate today();

        /** Runs work as a member of a tenant. */
        <T> T asMember(String tenant, Instant at, Supplier<T> work);

        /** Runs work as a signed-in person for themselves, found by e-mail. */
        <T> T asPerson(String email, Instant at, Supplier<T> work);

        /** Runs work as a member of the public. */
        <T> T asPublic(Instant at, Supplier<T> work);
    }
}
