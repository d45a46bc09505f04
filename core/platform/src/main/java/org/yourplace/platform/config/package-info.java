/**
 * Partnership files and how they come into the database. {@link org.yourplace.platform.config.ConfigFiles} reads and checks them all
 * before anything is written; {@link org.yourplace.platform.config.Apply} writes them in one transaction as {@code yp_config}, again and
 * again without harm. Some rows belong to the files alone (a partnership's name, hosts, ceilings, word lists); others may be changed in
 * the workspace too (contacts, trust, switches), and those are touched only where the file itself has changed since it was last applied.
 */
@NullMarked
package org.yourplace.platform.config;

import org.jspecify.annotations.NullMarked;
