package org.yourplace.site;

import java.util.List;
import java.util.Map;

/**
 * What goes out.
 *
 * @param status HTTP status
 * @param headers by name
 * @param cookies complete {@code Set-Cookie} values
 * @param body the content; empty for a redirect
 */
record Reply(int status, Map<String, String> headers, List<String> cookies, byte[] body) {}
