package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The public site on an old phone with little data: every page works without scripts and is small. */
class PagesWithoutJavaScriptIT {
    private static final int MOST_BYTES = 100 * 1024;
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    /** A form by where it is sent, and a page that has it. */
    private record Found(String address, String action) {}

    private final RunningHouse house = RunningHouse.shared();

    @AutoClose
    private final Chromium chromium = Chromium.at(house);

    private final Map<String, Integer> weights = new LinkedHashMap<>();
    private final Map<String, Found> forms = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void every_page_comes_whole_and_is_no_heavier_than_a_hundred_kilobytes() {
        Crawl.site(house).keySet().stream().filter(PublicStates::isPage).forEach(this::weigh);

        var heaviest =
                weights.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        System.out.printf(
                "FIGURE pages without scripts: %d pages, the heaviest %s with %,d bytes, %d problems%n",
                weights.size(), heaviest.getKey(), heaviest.getValue(), wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(weights.size()).isGreaterThan(40);
        assertThat(heaviest.getValue()).isLessThanOrEqualTo(MOST_BYTES);
    }

    @Test
    void every_form_can_be_sent_and_answers_with_a_page() {
        Crawl.site(house).forEach((address, answer) -> {
            var form = FORM.matcher(answer.body());
            while (form.find()) {
                var kind = form.group(1).replaceFirst("^/volunteer/(?!offer).*", "/volunteer/{listing}");
                forms.putIfAbsent(kind, new Found(address, form.group(1)));
            }
        });

        forms.values().forEach(this::send);

        System.out.println("FIGURE forms without scripts: " + forms.size() + " forms, " + wrong.size() + " problems");
        assertThat(wrong).isEmpty();
        assertThat(forms.size()).isGreaterThanOrEqualTo(7);
    }

    /** Everything that one page makes a fresh window fetch. */
    private void weigh(String address) {
        try (var window = chromium.windowWithoutScripts()) {
            var page = window.newPage();
            var fetched = new ArrayList<Request>();
            page.onRequestFinished(fetched::add);
            var answer = page.navigate(address);
            check(address, answer, page);
            page.waitForLoadState();
            var all = List.copyOf(fetched);
            all.forEach(one -> {
                if (one.response().status() >= 400) {
                    wrong.add(address + " fetches " + one.url() + ": "
                            + one.response().status());
                }
            });
            weights.put(
                    address,
                    all.stream().mapToInt(one -> one.sizes().responseBodySize).sum());
        }
    }

    private void check(String address, Response answer, Page page) {
        if (answer.status() != 200) {
            wrong.add(address + ": " + answer.status());
        }
        if (page.locator("script").count() > 0 || page.locator("main h1").count() != 1) {
            wrong.add(address + ": needs a script, or has not one heading");
        }
    }

    /** Presses a form's button with nothing filled in: the answer is a page, which may say what is missing. */
    private void send(Found form) {
        var address = form.address();
        var action = form.action();
        try (var window = chromium.windowWithoutScripts()) {
            var page = window.newPage();
            page.navigate(address);
            var answers = new ArrayList<Response>();
            page.onResponse(answers::add);
            page.locator("form[action='" + action + "'] button").first().click();
            page.waitForLoadState();
            var document = answers.stream()
                    .filter(one -> one.request().isNavigationRequest())
                    .toList();
            if (document.isEmpty()
                    || !List.of(200, 303, 422).contains(document.getLast().status())) {
                wrong.add(action + " on " + address + ": "
                        + document.stream().map(Response::status).toList());
            } else if (page.locator("main h1").count() != 1) {
                wrong.add(action + " on " + address + " answers with no page");
            }
        }
    }
}
