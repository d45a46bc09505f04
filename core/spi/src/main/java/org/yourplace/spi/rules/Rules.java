package org.yourplace.spi.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * The rules of the asking partnership: those that come with the product, and in their place those that its own file gives.
 *
 * @since 1.3
 */
public interface Rules {
    /** What holds on a day, in the order of the file that says it; empty for a family that nobody knows. */
    List<Rule> inForce(String family, LocalDate on);
}
