/**
 * An organisation's own sign-on by OpenID Connect, set up by its administrator at run time. What a provider vouches for opens that one
 * organisation and nothing else; who somebody is, is decided by issuer and subject, never by an e-mail address (decision 0022). {@link
 * org.yourplace.platform.sso.SignOnServlet} sends people there and takes them back, {@link org.yourplace.platform.sso.Provider} speaks
 * with the provider, {@link org.yourplace.platform.sso.SignOns} decides.
 */
@NullMarked
package org.yourplace.platform.sso;

import org.jspecify.annotations.NullMarked;
