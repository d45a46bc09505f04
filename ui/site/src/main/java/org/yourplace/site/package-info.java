/**
 * The public site: finds the page for a request, whether the site's own or a feature's, and answers it as HTML that needs no script.
 *
 * <p>{@link org.yourplace.site.SiteServlet} turns a request into a {@link org.yourplace.site.Visit}, {@link org.yourplace.site.Site}
 * finds the page and guards it (switched off, signed in, form is ours), {@link org.yourplace.site.Answers} writes what the handler
 * gave back. The site's own pages are the classes named {@code ...Pages}; everything they need from the platform is in
 * {@code org.yourplace.site.port}.
 */
@NullMarked
package org.yourplace.site;

import org.jspecify.annotations.NullMarked;
