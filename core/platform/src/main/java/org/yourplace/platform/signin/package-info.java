/**
 * Accounts: how somebody proves who they are, and gets a credential for it. A session (cookie) and an API token are the same thing with
 * another name and length of life. Whoever asks learns nothing about who has an account: every path takes the same time and says the
 * same words whether there is one or not.
 */
@NullMarked
package org.yourplace.platform.signin;

import org.jspecify.annotations.NullMarked;
