package org.yourplace.spi.place;

/** Kinds of area that statistics come in. */
public enum AreaKind {
    WARD,
    LSOA
}
