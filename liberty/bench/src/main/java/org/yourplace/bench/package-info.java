/**
 * How fast the house is, and what isolation costs. {@link org.yourplace.bench.Bench} reads top to bottom: it plants a partnership, lets
 * some callers in, refuses to measure what does not answer alike, asks through HTTP and by plain JDBC in turns, and prints the figures
 * beside what they must be.
 */
@NullMarked
package org.yourplace.bench;

import org.jspecify.annotations.NullMarked;
