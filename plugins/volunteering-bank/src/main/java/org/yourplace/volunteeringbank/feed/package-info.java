/**
 * The listings as open data: the RPDE feed in the order of change, the Atom feed of what is new, the words they use, and a page that
 * describes them. Only what everybody may see is in them.
 */
@org.jspecify.annotations.NullMarked
package org.yourplace.volunteeringbank.feed;
