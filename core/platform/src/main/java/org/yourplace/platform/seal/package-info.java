/**
 * The trail cannot be changed afterwards without its being found out. Each minute the lines that stand in no block yet are put into one,
 * tenant by tenant; a block holds the hash of the one before and is signed with a key that the database does not have. {@link
 * org.yourplace.platform.seal.Verify} looks at all of it and says in words what is not as it was (decision 0024).
 */
@NullMarked
package org.yourplace.platform.seal;

import org.jspecify.annotations.NullMarked;
