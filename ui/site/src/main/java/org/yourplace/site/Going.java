package org.yourplace.site;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request on its way to its page.
 *
 * @param query what the address says after its question mark
 * @param locale the language of the answer
 * @param csrf the proof for forms
 */
record Going(Inbound inbound, Map<String, List<String>> query, Locale locale, Csrf csrf) {}
