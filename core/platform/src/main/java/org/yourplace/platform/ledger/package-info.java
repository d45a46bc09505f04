/**
 * The contribution ledger. Its rules are in the database ({@code V019}): two functions are the only way in, and this package calls them.
 */
@NullMarked
package org.yourplace.platform.ledger;

import org.jspecify.annotations.NullMarked;
