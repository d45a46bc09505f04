/**
 * What the bank's plain pages show, as records without logic: each template in {@code src/main/jte/volunteer} takes one of them. Words
 * that need a rule or a code list are ready to read when they arrive here; dates, distances and counts are put into words by the
 * template, in the reader's language.
 */
@NullMarked
package org.yourplace.volunteeringbank.page;

import org.jspecify.annotations.NullMarked;
