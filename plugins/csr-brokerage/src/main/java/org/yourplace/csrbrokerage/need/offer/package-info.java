/** Answers to a need: what people and businesses offer, and what became of it. */
@NullMarked
package org.yourplace.csrbrokerage.need.offer;

import org.jspecify.annotations.NullMarked;
