/**
 * Reading other systems' listings from their feeds (decision 0035). A {@link org.yourplace.volunteeringbank.pull.FeedSource} is where they
 * come from and how often it is asked; a run reads it page by page, each page whole or not at all, and says what became of every item. What
 * is read stands apart from the partnership's own listings: it can be found, and answered at its source only.
 */
@NullMarked
package org.yourplace.volunteeringbank.pull;

import org.jspecify.annotations.NullMarked;
