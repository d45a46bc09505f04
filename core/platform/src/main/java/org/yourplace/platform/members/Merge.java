package org.yourplace.platform.members;

import java.time.Instant;
import java.util.UUID;
import org.yourplace.platform.members.Person.Named;

/**
 * Two records that were made one.
 *
 * @param merged the record that went
 * @param undoBy until when it can be taken back
 */
public record Merge(UUID id, Named kept, Named merged, Instant at, Instant undoBy) {}
