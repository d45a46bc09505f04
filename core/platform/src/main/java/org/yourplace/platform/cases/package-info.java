/** Cases between tenants: who is a party, what each appended, and nothing that anybody could change or take away. */
@NullMarked
package org.yourplace.platform.cases;

import org.jspecify.annotations.NullMarked;
