/**
 * An organisation's directory says who its people are: SCIM 2.0 (RFC 7643, RFC 7644) at {@code /scim/v2/{tenant}}. A user is a place in
 * that organisation (a membership) under the place's id. The edge lets nobody in but the organisation's own directory
 * token; row-level security keeps it there. {@link org.yourplace.platform.scim.ScimServlet} speaks HTTP, {@link
 * org.yourplace.platform.scim.DirectoryUsers} does the work, {@link org.yourplace.platform.scim.ScimChange} understands the dialects.
 */
@NullMarked
package org.yourplace.platform.scim;

import org.jspecify.annotations.NullMarked;
