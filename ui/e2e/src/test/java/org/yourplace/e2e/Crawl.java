package org.yourplace.e2e;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Every page of the public site that links lead to, from the front page on, as a guest gets them. An address without a query is visited
 * for itself; of those with one, the first of each kind: the same page in the same language with the same names in its query.
 */
final class Crawl {
    private static final Pattern LINK = Pattern.compile("<a\\s[^>]*href=\"([^\"#]+)");
    private static final Pattern ELSEWHERE = Pattern.compile("/(workspace|api|assets|VAADIN|health|openapi).*");

    private final Api guest;
    private final Map<String, String> byKind = new LinkedHashMap<>();
    private final Map<String, Api.Answer> answers = new LinkedHashMap<>();
    private final ArrayDeque<String> toVisit = new ArrayDeque<>();

    private Crawl(RunningHouse house) {
        this.guest = Api.guest(house);
    }

    /** Addresses with what they answered, in the order they were found. */
    static Map<String, Api.Answer> site(RunningHouse house) {
        var crawl = new Crawl(house);
        crawl.add("/");
        while (!crawl.toVisit.isEmpty()) {
            crawl.visit(crawl.toVisit.remove());
        }
        return crawl.answers;
    }

    private void visit(String address) {
        var answer = guest.get(address);
        answers.put(address, answer);
        if (answer.status() == 200) {
            var link = LINK.matcher(answer.body());
            while (link.find()) {
                follow(address, link.group(1).replace("&amp;", "&"));
            }
        }
    }

    private void follow(String from, String href) {
        var target = URI.create(from).resolve(href.replace(" ", "%20"));
        if (target.isAbsolute()
                || target.getPath().isEmpty()
                || ELSEWHERE.matcher(target.getPath()).matches()) {
            return;
        }
        add(target.toString());
    }

    private void add(String address) {
        if (byKind.putIfAbsent(kind(address), address) == null) {
            toVisit.add(address);
        }
    }

    private static String kind(String address) {
        int query = address.indexOf('?');
        if (query < 0) {
            return address;
        }
        var names = new TreeSet<String>();
        List.of(address.substring(query + 1).split("&"))
                .forEach(pair -> names.add(pair.startsWith("lang=") ? pair : pair.replaceFirst("=.*", "")));
        return address.substring(0, query).replaceFirst("^(/[^/]+)/.*", "$1/*") + names;
    }
}
