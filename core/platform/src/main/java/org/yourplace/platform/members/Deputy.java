package org.yourplace.platform.members;

import java.time.Instant;
import java.util.UUID;
import org.yourplace.platform.members.Person.Named;

/**
 * Somebody who holds another's roles while that one is away.
 *
 * @param running whether it holds now
 */
public record Deputy(UUID id, Named away, Named deputy, Instant since, Instant until, boolean running) {}
