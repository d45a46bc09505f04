/**
 * The way in. {@link org.yourplace.platform.edge.EdgeFilter} stands before everything that answers HTTP: it refuses what is no proper
 * request, finds out at whose door the caller stands (host), who the caller is (cookie or bearer token) and for whom they act (path), and
 * runs the rest inside that {@link org.yourplace.platform.who.Binding}. What it refuses it refuses in the same words and shape as the rest
 * of the house: a {@link org.yourplace.platform.edge.Problem}.
 */
@NullMarked
package org.yourplace.platform.edge;

import org.jspecify.annotations.NullMarked;
