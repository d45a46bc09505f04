package org.yourplace.csrbrokerage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yourplace.kit.view.FeatureView;

/** The brokerage's menu: what an employer runs, what an organisation asks for itself, and what brings the two together. */
final class CsrMenu {
    private static final Map<String, List<String>> HEADINGS = Map.of(
            "menu.programme",
            List.of(
                    "my-time-off",
                    "time-off",
                    "balances",
                    "absences",
                    "staff",
                    "policy",
                    "team-days",
                    "gifts",
                    "giving",
                    "impact"),
            "menu.need",
            List.of("needs", "offers", "team-visits", "days"),
            "menu.together",
            List.of("brokerage", "placements", "new-needs", "interests", "funding"));
    private static final List<String> ORDER = Stream.of("menu.programme", "menu.need", "menu.together")
            .flatMap(heading -> HEADINGS.get(heading).stream())
            .toList();

    private CsrMenu() {}

    static List<FeatureView> of(Stream<FeatureView> views) {
        return views.map(CsrMenu::placed)
                .sorted(Comparator.comparingInt(FeatureView::order))
                .toList();
    }

    private static FeatureView placed(FeatureView view) {
        var heading = HEADINGS.entrySet().stream()
                .filter(one -> one.getValue().contains(view.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(view.path() + " has no place in the menu"));
        return view.under(heading.getKey()).order(ORDER.indexOf(view.path()));
    }
}
