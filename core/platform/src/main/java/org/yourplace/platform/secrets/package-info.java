/**
 * Secrets that the house must be able to read again: the seed of somebody's second factor, the client secret of an organisation's
 * sign-on. They stand in the database sealed with a key of the deployment, so that a copy of the database alone opens nothing. What only
 * has to be recognised (passwords, tokens, recovery codes) is hashed instead and does not belong here.
 */
@NullMarked
package org.yourplace.platform.secrets;

import org.jspecify.annotations.NullMarked;
