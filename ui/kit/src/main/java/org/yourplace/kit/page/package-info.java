/**
 * What a feature needs to show plain pages to residents and small groups.
 *
 * <p>A page here is HTML made on the server: it works on a cheap phone, through a screen reader and without JavaScript. A feature
 * lists its {@link org.yourplace.kit.page.Page pages}; each has a {@link org.yourplace.kit.page.Handler} that takes a
 * {@link org.yourplace.kit.page.PageRequest} and gives back a {@link org.yourplace.kit.page.PageResponse}. The handler names a
 * template and the records it shows; the site finds the page by its path, draws the {@link org.yourplace.kit.page.Frame frame}
 * (brand, menu, footer) around it and writes it through {@link org.yourplace.kit.page.StrictHtml}, which lets no user's text become
 * markup, script or a dangerous link. No handler sees a servlet, no template holds a sentence: sentences live in bundles and are
 * reached through {@link org.yourplace.kit.page.PageTexts}.
 */
@NullMarked
package org.yourplace.kit.page;

import org.jspecify.annotations.NullMarked;
