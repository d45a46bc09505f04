/**
 * "I'm interested": what a person writes to one organisation, what becomes of it, and who may know. The person's words are a row that
 * only the receiving organisation and the person read; the trail of steps carries no personal data and is read by a supporter too.
 */
@NullMarked
package org.yourplace.volunteeringbank.application;

import org.jspecify.annotations.NullMarked;
