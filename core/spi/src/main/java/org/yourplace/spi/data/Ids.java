package org.yourplace.spi.data;

import java.util.UUID;

/** Makes ids (UUID version 7: ordered by time) before a row is written. */
public interface Ids {
    UUID next();
}
