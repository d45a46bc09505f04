package org.yourplace.e2e;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The keys of somebody who has no mouse, and where they get to with them. */
final class Keyboard {
    /** What stands over everything else and is answered first. */
    static final String DIALOG = "vaadin-dialog[opened], vaadin-confirm-dialog[opened]";

    private static final int MOST_STOPS = 400;

    /** Where the focus is; what it stands on keeps its number for as long as the page stands. */
    private static final String STOP = """
            () => {
              let e = document.activeElement;
              while (e?.shadowRoot?.activeElement) e = e.shadowRoot.activeElement;
              if (!e || e === document.body || e === document.documentElement) return null;
              const all = window.stops ??= {numbers: new WeakMap(), next: 1};
              if (!all.numbers.has(e)) all.numbers.set(e, all.next++);
              const looks = [e];
              for (let host = e, up = 0; host && up < 4; host = host.parentElement ?? host.getRootNode().host, up++) {
                if (host.localName.includes('-')) looks.push(host, ...(host.shadowRoot?.querySelectorAll('*') ?? []));
              }
              if (e.labels) looks.push(...e.labels);
              const seen = looks.some(one => [null, '::before', '::after'].some(part => {
                const style = getComputedStyle(one, part);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
                    || style.boxShadow !== 'none';
              }));
              const box = e.getBoundingClientRect();
              const within = (n, where) => { while (n && !n.matches?.(where)) n = n.parentNode ?? n.host; return !!n; };
              return {number: all.numbers.get(e), kind: (e.getAttribute('role') ?? e.localName), host: e.parentElement?.localName ?? '',
                words: (e.getAttribute('aria-label') ?? (e.labels?.[0]?.textContent || e.textContent) ?? '').trim().replace(/\\s+/g, ' '),
                href: e.getAttribute('href') ?? '', seen,
                shown: e.matches('vaadin-dialog, vaadin-confirm-dialog') || box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
                main: within(e, 'main'), dialog: within(e, 'vaadin-dialog, vaadin-confirm-dialog'), primary: within(e, '[theme~=primary]')};
            }""";

    /** Numbers and words of what can be worked with, of which every one must be a stop. */
    private static final String OPERABLE = """
            inside => {
              const all = window.stops ??= {numbers: new WeakMap(), next: 1};
              const found = {};
              const radios = new Set();
              for (const e of document.querySelectorAll(inside.split(',').flatMap(one =>
                  ['a[href]', 'button', 'summary', 'input', 'select', 'textarea', 'vaadin-button', '[role=button]', '[tabindex="0"]']
                      .map(kind => one.trim() + ' ' + kind)).join(','))) {
                if (e.disabled || e.hasAttribute('disabled') || e.tabIndex < 0 || e.type === 'hidden' || e.closest('[inert], [aria-hidden=true]')) continue;
                if (!e.checkVisibility({visibilityProperty: true}) || e.getBoundingClientRect().width === 0) continue;
                if (e.type === 'radio') {
                  const group = e.closest('vaadin-radio-group') ?? e.name;
                  if (radios.has(group)) continue;
                  radios.add(group);
                  continue;
                }
                if (!all.numbers.has(e)) all.numbers.set(e, all.next++);
                found[all.numbers.get(e)] = e.localName + ' "'
                    + (e.getAttribute('aria-label') ?? (e.labels?.[0]?.textContent || e.textContent) ?? '').trim().replace(/\\s+/g, ' ').slice(0, 60) + '"';
              }
              return found;
            }""";

    private final Page page;

    Keyboard(Page page) {
        this.page = page;
    }

    /** Where the focus is. */
    record Stop(
            int number,
            String kind,
            String host,
            String words,
            String href,
            boolean seen,
            boolean shown,
            boolean main,
            boolean dialog,
            boolean primary) {
        static final Stop NOWHERE = new Stop(0, "", "", "", "", true, true, false, false, false);

        @Override
        public String toString() {
            return kind + " \"" + (words.length() > 60 ? words.substring(0, 60) : words) + "\"";
        }
    }

    void press(String key) {
        page.keyboard().press(key);
    }

    @SuppressWarnings("unchecked")
    Stop here() {
        var found = (Map<String, Object>) page.evaluate(STOP);
        return found == null
                ? Stop.NOWHERE
                : new Stop(
                        ((Number) found.get("number")).intValue(),
                        (String) found.get("kind"),
                        (String) found.get("host"),
                        (String) found.get("words"),
                        (String) found.get("href"),
                        (Boolean) found.get("seen"),
                        (Boolean) found.get("shown"),
                        (Boolean) found.get("main"),
                        (Boolean) found.get("dialog"),
                        (Boolean) found.get("primary"));
    }

    Stop next() {
        press("Tab");
        return here();
    }

    /** Every stop from here until the way begins anew. */
    List<Stop> round() {
        var stops = new ArrayList<Stop>();
        var numbers = new HashSet<Integer>();
        for (int i = 0; i < MOST_STOPS; i++) {
            var stop = next();
            if (stop == Stop.NOWHERE) continue;
            if (!numbers.add(stop.number())) return stops;
            stops.add(stop);
        }
        throw new AssertionError("no end of stops at " + page.url());
    }

    /** Goes on until a stop is what is wanted; false when the way begins anew without one. */
    boolean to(Predicate<Stop> wanted) {
        var numbers = new HashSet<Integer>();
        int again = 0;
        for (int i = 0; i < MOST_STOPS; i++) {
            var stop = next();
            if (wanted.test(stop)) return true;
            if (stop != Stop.NOWHERE && !numbers.add(stop.number()) && ++again > 3) return false;
        }
        return false;
    }

    /** What can be worked with in a part of the page, by number. */
    @SuppressWarnings("unchecked")
    Map<Integer, String> operable(String inside) {
        var found = new LinkedHashMap<Integer, String>();
        ((Map<String, String>) page.evaluate(OPERABLE, inside))
                .forEach((number, words) -> found.put(Integer.valueOf(number), words));
        return found;
    }

    boolean asked() {
        return page.locator(DIALOG).count() > 0;
    }
}
