package org.yourplace.spi.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What decides, beyond words and codes, for whom an entry is.
 *
 * @param minimumAge in years, absent for everybody
 * @param full whether nobody can join it now; a search still finds it, matching does not
 * @param areasServed codes of wards or LSOAs; none: the area of its place
 * @since 1.3
 */
public record Limits(@Nullable Integer minimumAge, boolean full, List<String> areasServed) {
    public static final Limits NONE = new Limits(null, false, List.of());

    public Limits {
        areasServed = List.copyOf(areasServed);
    }
}
