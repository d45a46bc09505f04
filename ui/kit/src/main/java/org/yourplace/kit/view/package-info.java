/**
 * What a feature needs to show views to signed-in organisations.
 *
 * <p>A feature's module implements {@link org.yourplace.kit.view.FeatureViews} and lists its
 * {@link org.yourplace.kit.view.FeatureView views}; the workspace builds the menu from them, checks that the feature is on and the
 * member allowed, and asks for the component when somebody goes there. A view is ordinary Vaadin Flow with the parts of this package:
 * {@link org.yourplace.kit.view.ViewFrame} around it, {@link org.yourplace.kit.view.ListDetail} for lists,
 * {@link org.yourplace.kit.view.FormPanel} for forms. It calls the same service methods that REST calls and catches nothing: a refusal is
 * shown by the form it came from, or by the workspace. A plugin cannot add scripts or styles; the classes used here are those of {@code
 * assets/workspace.css}.
 */
@NullMarked
package org.yourplace.kit.view;

import org.jspecify.annotations.NullMarked;
