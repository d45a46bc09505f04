package org.yourplace.spi.matching;

/** In what an entry can fit a wish, or miss it. */
public enum Trait {
    SKILL,
    CAUSE,
    /** Their own words stand in it. */
    WORDS,
    TIME,
    /** As reason: within reach; as missing: farther than they go. */
    DISTANCE,
    FROM_HOME,
    ACCESS,
    LANGUAGE,
    /** As reason: a check that they hold; as missing: one that it asks for. */
    CHECK,
    TRAVEL_PAID,
    /** As missing: the age it asks for, where nobody said theirs. */
    AGE,
    /** It serves a priority area. For organisations only: no page for residents says it. */
    PRIORITY_AREA
}
