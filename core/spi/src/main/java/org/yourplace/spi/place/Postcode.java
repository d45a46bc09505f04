package org.yourplace.spi.place;

/**
 * A unit postcode.
 *
 * @param text as written by Royal Mail, e.g. {@code SO14 2AA}
 * @param ward code of its ward
 * @param lsoa code of its LSOA
 */
public record Postcode(String text, Point point, String ward, String lsoa) {}
