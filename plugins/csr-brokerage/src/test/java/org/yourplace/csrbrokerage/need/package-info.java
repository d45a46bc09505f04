/** Needs, offers and team days against a real database. */
@org.jspecify.annotations.NullMarked
package org.yourplace.csrbrokerage.need;
