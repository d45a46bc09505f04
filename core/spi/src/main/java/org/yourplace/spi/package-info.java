/**
 * Everything a plugin compiles against. A plugin brings one {@link org.yourplace.spi.Feature}; core starts it with a {@link
 * org.yourplace.spi.FeatureContext} and gets a {@link org.yourplace.spi.FeatureModule} back. Nothing here knows Vaadin, templates or the
 * server: those meet a feature through ui/kit. Changes here are additive; a break needs a new {@link org.yourplace.spi.Spi#VERSION}.
 */
@NullMarked
package org.yourplace.spi;

import org.jspecify.annotations.NullMarked;
