/**
 * The bank in the workspace: our listings, people waiting, the Monday desk of a body that supports groups, offers of help. Each view reads
 * through the services that REST uses and shows what they give; a refusal is shown where it belongs. The words are the people's: a listing is
 * a way to help, an application is somebody who is interested, a low decile is a priority area.
 */
@NullMarked
package org.yourplace.volunteeringbank.ui;

import org.jspecify.annotations.NullMarked;
