package org.yourplace.csrbrokerage.impact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The tables of a quarter and what they count. Lines of one add up to its total, measure by measure. */
public enum Sheet {
    /** Who took part in the employer's time, by grade. */
    GRADES(List.of("staff", "people", "paid", "unpaid")),
    /** The employer's time by how well off the place is that the work serves. */
    AREAS(List.of("days", "minutes")),
    /** People's own time by the same. It is never added to the employer's. */
    OWN_AREAS(List.of("days", "minutes")),
    /** Roles that people took on in the quarter and show their employer. */
    PLACEMENTS_BEGUN(List.of("placements")),
    /** Those that go on at its end. */
    PLACEMENTS_GOING_ON(List.of("placements")),
    /** Things given, valued once by the group that got them. */
    IN_KIND(List.of("things", "pence")),
    GIVING(List.of("people", "pence", "match"));

    static final String PEOPLE = "people";

    private final List<String> measures;

    Sheet(List<String> measures) {
        this.measures = measures;
    }

    public List<String> measures() {
        return measures;
    }

    /** What says how many people or days stand behind a line. */
    String weight() {
        return switch (this) {
            case GRADES, PLACEMENTS_BEGUN, PLACEMENTS_GOING_ON -> PEOPLE;
            default -> measures.getFirst();
        };
    }

    /** Whether its lines are about people, who are hidden when they are few. */
    boolean aboutPeople() {
        return this != IN_KIND;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Sheet> read(String code) {
        return Stream.of(values()).filter(sheet -> sheet.code().equals(code)).findFirst();
    }
}
