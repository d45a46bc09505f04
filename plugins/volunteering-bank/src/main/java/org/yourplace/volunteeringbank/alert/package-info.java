/**
 * A listing is short of people, and those who said that they want to hear of such help are told: by the body that offers reach, or by the
 * group whose listing it is. Nobody hears of one listing twice, and nobody more often than the partnership says; every letter stops the
 * others with one click.
 */
@NullMarked
package org.yourplace.volunteeringbank.alert;

import org.jspecify.annotations.NullMarked;
