package org.yourplace.csrbrokerage.allowance;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.place.Area;
import org.yourplace.spi.place.Places;

/** The wards in which an employer lets help count, for whoever asks; it is applied on their side, and their employer never learns where it was. */
final class WhereHelpCounts {
    private WhereHelpCounts() {}

    /** By name. A ward that this place does not know any more keeps its code. */
    static List<MyAllowance.Ward> wards(Places places, List<String> codes) {
        return codes.stream()
                .map(code -> new MyAllowance.Ward(
                        code, places.area(code).map(Area::name).orElse(code)))
                .sorted(java.util.Comparator.comparing(MyAllowance.Ward::name))
                .toList();
    }

    /** @param ward where it would be; absent: nobody knows, so it cannot count where places are named */
    static void check(Places places, List<String> codes, @Nullable String ward) {
        if (codes.isEmpty() || (ward != null && codes.contains(ward))) return;
        throw new DomainException(
                AllowanceError.HELP_ELSEWHERE,
                wards(places, codes).stream().map(MyAllowance.Ward::name).collect(Collectors.joining(", ")));
    }
}
