/**
 * Plants a partnership of any size for the benchmark: organisations of very different sizes, listings that read like listings, points
 * around a city, and the catalogue entries that the volunteering bank would have made of them. The same seed plants the same rows.
 */
@NullMarked
package org.yourplace.bench.plant;

import org.jspecify.annotations.NullMarked;
