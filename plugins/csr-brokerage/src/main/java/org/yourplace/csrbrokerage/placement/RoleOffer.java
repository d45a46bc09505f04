package org.yourplace.csrbrokerage.placement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.Places;

/**
 * What somebody would do for a charity, in their own words. Theirs alone, until they let the broker suggest them.
 *
 * @param kinds trustee, skill, mentor
 * @param areas codes of wards; none: anywhere
 * @param minutes a month
 * @param councillor whether they are one, by their own word
 */
public record RoleOffer(
        List<String> kinds,
        List<String> skills,
        List<String> causes,
        List<String> areas,
        @Nullable Integer minutes,
        @Nullable String about,
        boolean councillor) {
    public static final List<String> KINDS = List.of("trustee", "skill", "mentor");
    public static final RoleOffer NONE = new RoleOffer(List.of(), List.of(), List.of(), List.of(), null, null, false);

    private static final int MOST = 20;
    private static final int MOST_MINUTES = 10_080;

    public RoleOffer {
        kinds = once(kinds);
        skills = once(skills);
        causes = once(causes);
        areas = once(areas);
    }

    /** Each once; what is no word at all is one that no list knows. */
    private static List<String> once(@Nullable List<@Nullable String> codes) {
        return codes == null
                ? List.of()
                : codes.stream()
                        .map(code -> code == null ? "" : code)
                        .distinct()
                        .toList();
    }

    void check(Codes codes, Places places) {
        Violations.of()
                .check(!kinds.isEmpty(), "kinds", "required")
                .check(KINDS.containsAll(kinds), "kinds", "unknown-code")
                .codes("skills", skills, MOST)
                .codes("causes", causes, MOST)
                .codes("areas", areas, MOST)
                .check(skills.stream().allMatch(code -> codes.known("skills", code)), "skills", "unknown-code")
                .check(causes.stream().allMatch(code -> codes.known("causes", code)), "causes", "unknown-code")
                .check(areas.stream().allMatch(code -> places.area(code).isPresent()), "areas", "unknown-code")
                .range("minutes", minutes, 1, MOST_MINUTES)
                .optionalText("about", about, 1000)
                .done();
    }
}
