package org.yourplace.platform.directory;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * A city's partnership, as every page needs to know it.
 *
 * @param authorities ONS codes of the local authorities whose areas it works in
 * @param locales languages of its public pages, the first is the default
 * @param front brand, contacts and attribution lines from its file
 */
public record Partnership(
        long id,
        String slug,
        String name,
        String strapline,
        String phone,
        long membersAudience,
        long publicAudience,
        List<String> authorities,
        List<Locale> locales,
        ZoneId zone,
        JsonNode front,
        boolean sample) {}
