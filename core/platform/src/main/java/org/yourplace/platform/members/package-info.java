/**
 * The people of an organisation: who has a place in it, as what, and how they come and go. A place is the organisation's own record of
 * somebody; whose it is, is for the person to say, by accepting an invitation or signing in through the organisation's own sign-on. REST,
 * pages and workspace come through {@link org.yourplace.platform.members.Members} and its neighbours, which say who may, keep the rules
 * (the last administrator stays; nobody gives what they could not give themselves) and write the trail.
 */
@NullMarked
package org.yourplace.platform.members;

import org.jspecify.annotations.NullMarked;
