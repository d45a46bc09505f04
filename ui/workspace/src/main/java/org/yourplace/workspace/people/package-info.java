/**
 * The screens of an organisation's people: who is here and as what, teams, what each role may do, and who stands in while somebody is
 * away. Everything is done by the services of {@link org.yourplace.platform.members}, which refuse who may not.
 */
@NullMarked
package org.yourplace.workspace.people;

import org.jspecify.annotations.NullMarked;
