/**
 * Reading what others wrote. A file or a page of a feed may be damaged in one place and good in all others: the good rows are read, and each
 * damage is told with its place.
 */
@NullMarked
package org.yourplace.spi.reading;

import org.jspecify.annotations.NullMarked;
