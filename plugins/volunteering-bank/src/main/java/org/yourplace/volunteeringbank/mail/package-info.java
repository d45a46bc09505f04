/** The letters of the bank: to people who are interested, and to the groups they wrote to. */
@NullMarked
package org.yourplace.volunteeringbank.mail;

import org.jspecify.annotations.NullMarked;
