package org.yourplace.csrbrokerage.placement.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yourplace.csrbrokerage.placement.Placement;
import org.yourplace.csrbrokerage.placement.PlacementService;
import org.yourplace.csrbrokerage.placement.RoleOffer;
import org.yourplace.csrbrokerage.placement.RoleOffers;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.place.AreaKind;

/** {@code /my/roles}: what somebody would do for a charity, whether they may be suggested, and their placements. */
final class MyRolesPages {
    static final String PATH = "/my/roles";
    private static final String TEMPLATE = "placement/roles.jte";
    private static final int SHOWN = 50;
    private static final int HOUR = 60;

    private final FeatureContext core;
    private final RoleOffers offers;
    private final PlacementService placements;

    MyRolesPages(FeatureContext core, RoleOffers offers, PlacementService placements) {
        this.core = core;
        this.offers = offers;
        this.placements = placements;
    }

    PageResponse show(PageRequest request) {
        var mine = offers.mine();
        return PageResponse.page(TEMPLATE, model(request, mine, typed(mine.offer())));
    }

    private static Form typed(RoleOffer offer) {
        var values = new LinkedHashMap<String, List<String>>();
        values.put("kinds", offer.kinds());
        values.put("skills", offer.skills());
        values.put("causes", offer.causes());
        values.put("areas", offer.areas());
        if (offer.minutes() != null) values.put("hours", List.of(hours(offer.minutes())));
        values.put("about", List.of(offer.about() == null ? "" : offer.about()));
        if (offer.councillor()) values.put("councillor", List.of("yes"));
        return Form.of(values);
    }

    private static String hours(int minutes) {
        return minutes % HOUR == 0 ? String.valueOf(minutes / HOUR) : String.valueOf(minutes / (double) HOUR);
    }

    PageResponse save(PageRequest request) {
        var form = request.posted();
        try {
            offers.write(new RoleOffer(
                    form.values("kinds"),
                    form.values("skills"),
                    form.values("causes"),
                    form.values("areas"),
                    minutes(form),
                    form.typed("about").orElse(null),
                    form.chosen("councillor", "yes")));
            return PageResponse.to(PATH + "?done=saved");
        } catch (DomainException refused) {
            if (refused.violations().isEmpty()) throw refused;
            refused.violations().forEach(wrong -> reject(form, wrong, request));
            return PageResponse.again(TEMPLATE, model(request, offers.mine(), form));
        }
    }

    private void reject(Form form, Violation wrong, PageRequest request) {
        var field = wrong.field().equals("minutes") ? "hours" : wrong.field().replaceAll("\\[.*", "");
        var own = "roles.wrong." + field + "." + wrong.reason();
        form.reject(
                field,
                request.texts().has(own)
                        ? request.texts().get(own)
                        : core.texts()
                                .get(
                                        request.locale(),
                                        "violation." + wrong.reason(),
                                        wrong.args().toArray()));
    }

    private static @org.jspecify.annotations.Nullable Integer minutes(Form form) {
        var written = form.typed("hours");
        if (written.isEmpty()) return null;
        try {
            double hours = Double.parseDouble(written.get().strip().replace(',', '.'));
            if (!(hours > 0 && hours <= 168)) throw new NumberFormatException();
            return Math.max(1, (int) Math.round(hours * HOUR));
        } catch (NumberFormatException wrong) {
            throw DomainException.invalid(List.of(Violation.of("hours", "not-a-number")));
        }
    }

    PageResponse consent(PageRequest request) {
        boolean may = request.form("may").filter("yes"::equals).isPresent();
        offers.suggest(may, request.locale());
        return PageResponse.to(PATH + "?done=" + (may ? "consented" : "withdrawn"));
    }

    private Map<String, Object> model(PageRequest request, RoleOffers.Mine mine, Form form) {
        var texts = request.texts();
        var words = new PlacementWords(texts);
        var rows = placements.mine(SHOWN, null).items().stream()
                .map(one -> row(words, one))
                .toList();
        var done = request.query("done")
                .filter(List.of("saved", "consented", "withdrawn")::contains)
                .map(what -> texts.get("roles.done." + what))
                .orElse("");
        return Map.of(
                "page",
                new MyRoles(
                        form,
                        RoleOffer.KINDS.stream()
                                .map(kind -> new Choice(kind, texts.get("roles.kind." + kind)))
                                .toList(),
                        codes(request, "skills"),
                        codes(request, "causes"),
                        core.places().areas(AreaKind.WARD).stream()
                                .map(ward -> new Choice(ward.code(), ward.name()))
                                .toList(),
                        mine.broker().orElse(""),
                        !mine.offer().kinds().isEmpty(),
                        mine.suggestible(),
                        mine.may(),
                        rows,
                        form.valid() ? done : ""));
    }

    private static MyRoles.Row row(PlacementWords words, Placement one) {
        return new MyRoles.Row(
                one.title(),
                one.organisation(),
                words.stage(one),
                words.next(one, "candidate"),
                PATH + "/" + one.id(),
                !one.over());
    }

    private List<Choice> codes(PageRequest request, String list) {
        return core.codes().list(list).stream()
                .map(code -> new Choice(code.code(), code.label(request.locale())))
                .toList();
    }
}
