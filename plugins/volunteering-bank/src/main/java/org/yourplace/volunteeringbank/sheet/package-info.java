/** What an organisation answers so that its supporter can check a listing, and what the rules make of it. */
@NullMarked
package org.yourplace.volunteeringbank.sheet;

import org.jspecify.annotations.NullMarked;
