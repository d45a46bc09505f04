@org.jspecify.annotations.NullMarked
package org.yourplace.platform.document;
