/** Where Vaadin meets the server: its servlet, its content security policy, its bridge to the container. */
@NullMarked
package org.yourplace.workspace.web;

import org.jspecify.annotations.NullMarked;
