package org.yourplace.csrbrokerage.placement.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yourplace.csrbrokerage.placement.Interest;
import org.yourplace.csrbrokerage.placement.Interests;
import org.yourplace.csrbrokerage.placement.NextSteps;
import org.yourplace.csrbrokerage.placement.Placement;
import org.yourplace.csrbrokerage.placement.PlacementFile;
import org.yourplace.csrbrokerage.placement.PlacementService;
import org.yourplace.csrbrokerage.placement.Say;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.Choice;
import org.yourplace.kit.page.Form;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.ErrorKind;

/** One placement on a plain page: {@code /my/roles/{id}} for the candidate, {@code /placement/{secret}} for the charity. */
final class PlacementPages {
    private static final String TEMPLATE = "placement/one.jte";
    private static final String NEED = "/groups-need/";
    private static final String TIME_OFF = "/my/time-off/ask";

    private final FeatureContext core;
    private final PlacementService placements;
    private final Interests interests;

    PlacementPages(FeatureContext core, PlacementService placements, Interests interests) {
        this.core = core;
        this.placements = placements;
        this.interests = interests;
    }

    PageResponse mine(PageRequest request) {
        var id = id(request);
        return PageResponse.page(TEMPLATE, my(request, placements.mine(id), Form.empty()));
    }

    PageResponse sayMine(PageRequest request) {
        var id = id(request);
        if (request.form("kind").filter("declare"::equals).isPresent()) return declare(request, id);
        return said(
                request,
                say -> placements.sayMine(id, say),
                form -> my(request, placements.mine(id), form),
                MyRolesPages.PATH + "/" + id);
    }

    private PageResponse declare(PageRequest request, UUID id) {
        var form = request.posted();
        try {
            // of which council they are is known from where they belong
            interests.declare(id, form.typed("declare-about").orElse(null), null);
            return PageResponse.to(MyRolesPages.PATH + "/" + id + "?done=declared");
        } catch (DomainException refused) {
            if (refused.code().kind() == ErrorKind.NOT_FOUND) throw refused;
            new TypedSay(form).reject(refused, request.texts(), core.texts());
            return PageResponse.again(TEMPLATE, my(request, placements.mine(id), form));
        }
    }

    PageResponse linked(PageRequest request) {
        return PageResponse.page(TEMPLATE, charity(request, byLink(request, placements::linked), Form.empty()));
    }

    PageResponse sayByLink(PageRequest request) {
        return said(
                request,
                say -> byLink(request, () -> placements.sayByLink(say)),
                form -> charity(request, byLink(request, placements::linked), form),
                "/placement/" + Addresses.segment(request.path("secret")));
    }

    private PlacementFile byLink(PageRequest request, Supplier<PlacementFile> work) {
        return core.links().asLinkHolder(request.path("secret"), work::get);
    }

    private PageResponse said(
            PageRequest request,
            Function<Say, PlacementFile> say,
            Function<Form, Map<String, Object>> again,
            String address) {
        var form = request.posted();
        var typed = new TypedSay(form);
        try {
            say.apply(typed.read());
            return PageResponse.to(address + "?done=said");
        } catch (DomainException refused) {
            if (refused.code().kind() == ErrorKind.NOT_FOUND) throw refused;
            typed.reject(refused, request.texts(), core.texts());
            return PageResponse.again(TEMPLATE, again.apply(form));
        }
    }

    private Map<String, Object> my(PageRequest request, PlacementFile file, Form form) {
        var declared = interests.mine(file.placement().id()).stream()
                .map(Interest::about)
                .toList();
        return model(
                request,
                file,
                "candidate",
                MyRolesPages.PATH + "/" + file.placement().id(),
                form,
                employers(),
                declared);
    }

    private Map<String, Object> charity(PageRequest request, PlacementFile file, Form form) {
        var address = "/placement/" + Addresses.segment(request.path("secret"));
        return model(request, file, "charity", address, form, List.of(), List.of());
    }

    private Map<String, Object> model(
            PageRequest request,
            PlacementFile file,
            String side,
            String action,
            Form form,
            List<Choice> employers,
            List<String> declared) {
        var texts = request.texts();
        var words = new PlacementWords(texts);
        var placement = file.placement();
        var sought = side.equals("candidate") ? sought(placement) : Optional.<Sought>empty();
        boolean open = sought.filter(Sought::open).isPresent();
        var today =
                LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
        var can = new java.util.LinkedHashSet<>(NextSteps.of(file, side, today));
        if (employers.isEmpty()) can.remove("shown");
        var done = request.query("done")
                .map(what -> texts.get(what.equals("declared") ? "say.declare.done" : "say.done"))
                .orElse("");
        return Map.of(
                "page",
                new OnePlacement(
                        side,
                        placement.title(),
                        placement.organisation(),
                        words.stage(placement),
                        words.next(file, side),
                        words.facts(file, side),
                        words.steps(file),
                        can,
                        action,
                        form,
                        words.choices(),
                        employers,
                        declared,
                        side.equals("candidate") && !placement.over(),
                        side.equals("candidate") ? advice(words, placement.id()) : List.of(),
                        file.last("scope")
                                .map(scope -> String.valueOf(scope.number()))
                                .orElse(""),
                        side.equals("candidate") && interests.councillor(placement.id()),
                        sought.map(Sought::summary).orElse(""),
                        open ? NEED + placement.needId() : "",
                        employers.isEmpty() ? "" : timeOff(placement, open),
                        form.valid() ? done : ""));
    }

    /**
     * What the group asked for, as far as the candidate may read it.
     *
     * @param open whether others can still find it: then a day of time off is told to its group at once
     */
    private record Sought(String summary, boolean open) {}

    private Optional<Sought> sought(Placement placement) {
        return core.database().read(tx -> tx.sql()
                .createQuery("SELECT n.summary, n.status = 'open' AND EXISTS (SELECT FROM core.catalogue_entry e"
                        + " WHERE e.subject = n.id) AS open FROM csr_brokerage.need n WHERE n.id = :need")
                .bind("need", placement.needId())
                .map((row, context) -> new Sought(row.getString("summary"), row.getBoolean("open")))
                .findOne());
    }

    private static String timeOff(Placement placement, boolean open) {
        if (placement.over() || placement.stage().equals("suggested")) return "";
        return open ? TIME_OFF + "?for=" + placement.needId() : TIME_OFF;
    }

    private List<String> advice(PlacementWords words, UUID id) {
        var zone = core.workingDays().zone();
        return interests.advised(id).stream()
                .map(one -> words.advice(one, zone))
                .toList();
    }

    /** Organisations to which the person belongs: one of them may be shown the placement. */
    private List<Choice> employers() {
        return core.database().read(tx -> tx.sql()
                .createQuery("SELECT t.slug, t.name FROM core.membership m JOIN core.tenant t ON t.id = m.tenant_id"
                        + " WHERE m.person_id = core.me() AND m.until > core.at() ORDER BY t.name, t.id")
                .map((row, context) -> new Choice(row.getString("slug"), row.getString("name")))
                .list());
    }

    private static UUID id(PageRequest request) {
        try {
            return UUID.fromString(request.path("id"));
        } catch (IllegalArgumentException none) {
            throw DomainException.notFound();
        }
    }
}
