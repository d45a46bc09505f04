package org.yourplace.e2e;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.yourplace.kit.page.Page;

/** Somebody goes through the public site and tries every page of it. */
final class SiteWalk {
    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");
    private static final Pattern OWN_TO_EACH = Pattern.compile("name=\"csrf\" value=\"[^\"]*\"");
    private static final int MOST_OF_A_KIND = 12;

    private final RunningHouse house;
    private final Role role;
    private final Findings findings;
    private final Visitor visitor;
    private final Map<String, Visitor> posting = new HashMap<>();

    SiteWalk(RunningHouse house, Role role, Findings findings) {
        this.house = house;
        this.role = role;
        this.findings = findings;
        this.visitor = role.arrives(house);
    }

    /** Follows the links from the first page, to some of every kind. */
    void crawl(List<Page> pages) {
        var waiting = new ArrayDeque<>(List.of("/", "/my", "/sitemap.xml"));
        var seen = new HashSet<>(waiting);
        var kinds = new HashMap<String, Integer>();
        while (!waiting.isEmpty()) {
            var address = waiting.poll();
            if (kinds.merge(kind(pages, address), 1, Integer::sum) > MOST_OF_A_KIND) continue;
            var link = LINK.matcher(read(address, visitor.get(address)).body());
            while (link.find()) {
                var next = link.group(1).replace("&amp;", "&");
                if (!next.startsWith(WorkspaceTab.ROOT) && seen.add(next)) waiting.add(next);
            }
        }
    }

    private static String kind(List<Page> pages, String address) {
        var path = address.replaceFirst("\\?.*", "");
        return pages.stream()
                .map(Page::path)
                .filter(template -> path.matches(template.replaceAll("\\{[^}]*}", "[^/]+")))
                .findFirst()
                .orElse("a file");
    }

    /** A page that is nobody's in particular. */
    void plain(Page page) {
        seen(page, "");
    }

    void alike(Page page, String word, String nothing) {
        findings.alike(role.name(), page.method() + " " + page.path() + " with " + word, seen(page, word), nothing);
    }

    /** What a page shows when a word stands in its address, without the word itself. */
    String seen(Page page, String word) {
        var encoded = URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
        var address = page.path().replaceAll("\\{[^}]*}", encoded);
        var answer = page.method().equals("GET")
                ? visitor.get(address)
                : poster(page)
                        .form(
                                "/report-this-page",
                                address,
                                Map.of("answer", "started", "state", "started", "choice", "yes"));
        read(word.contains(Canaries.WORD) ? "" : address, answer);
        return hidden(answer.status() + " " + answer.location() + "\n" + answer.body(), word, encoded);
    }

    /** Each form is posted by somebody who came for it: one of them signs out. */
    private Visitor poster(Page page) {
        return posting.computeIfAbsent(page.path(), path -> role.arrives(house));
    }

    private Visitor.Answer read(String address, Visitor.Answer answer) {
        findings.count("attempts");
        if (answer.status() >= 500) findings.count("broken");
        if (!address.isEmpty()) findings.reader(role.name(), address).accept(answer.body());
        return answer;
    }

    private static String hidden(String seen, String word, String encoded) {
        var plain = OWN_TO_EACH.matcher(seen).replaceAll("");
        if (word.isEmpty()) return plain;
        return plain.replace(URLEncoder.encode(encoded, StandardCharsets.UTF_8), "*")
                .replace(encoded, "*")
                .replace(encoded.replace("%20", "+"), "*")
                .replace(word, "*");
    }
}
