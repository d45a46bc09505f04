package org.yourplace.csrbrokerage.allowance.page;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.csrbrokerage.allowance.MyAllowance;
import org.yourplace.csrbrokerage.allowance.TimeOff;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.who.TenantRef;

/** {@code /my/time-off}: what somebody may take off at each employer, what they asked for, and their own record of days. */
final class MyTimeOffPages {
    static final String PATH = "/my/time-off";
    private static final int PAGE = 20;

    private final AllowanceServices services;

    MyTimeOffPages(AllowanceServices services) {
        this.services = services;
    }

    /** The organisations with a place of theirs that run a programme or wrote something down for them. */
    static List<TenantRef> employers(AllowanceServices services) {
        var core = services.core();
        return core.access().places().stream()
                .filter(place -> core.switches().on(place.id()))
                .filter(place -> matters(services, place))
                .toList();
    }

    /** An employer whose own rules keep this credential out has its part in the workspace. */
    private static boolean matters(AllowanceServices services, TenantRef place) {
        try {
            return in(services, place.id(), services.mine()::matters);
        } catch (DomainException keptOut) {
            return false;
        }
    }

    /** Work in one of the person's own organisations; nothing where its own rules keep this credential out. */
    static <T> T in(AllowanceServices services, long tenant, Supplier<T> work) {
        try {
            return services.core().access().asMember(tenant, work);
        } catch (DomainException refused) {
            if (refused.code() == CoreError.SECOND_FACTOR_NEEDED || refused.code() == CoreError.OWN_SIGN_ON_NEEDED) {
                throw DomainException.notFound();
            }
            throw refused;
        }
    }

    PageResponse show(PageRequest request) {
        var texts = request.texts();
        var words = new TimeOffWords(texts);
        var after = request.query("after").orElse(null);
        var record = services.myDays().mine(PAGE, request.query("record").orElse(null));
        var places = employers(services).stream()
                .map(place -> place(place, after, words, texts))
                .toList();
        var page = new MyTimeOffPage(
                places,
                record.items().stream()
                        .map(day -> new MyTimeOffPage.Day(
                                texts.day(day.day()),
                                day.what(),
                                day.organisation(),
                                texts.duration(Objects.requireNonNullElse(day.saidMinutes(), day.minutes())),
                                texts.get("day.state." + day.state())))
                        .toList(),
                next(record.next(), "record", after == null ? Map.of() : Map.of("after", after)),
                request.query("done").isPresent() ? texts.get("my-time-off.done") : "");
        return PageResponse.page("timeoff/mine.jte", Map.of("page", page));
    }

    private MyTimeOffPage.Place place(TenantRef place, @Nullable String after, TimeOffWords words, PageTexts texts) {
        var mine = in(services, place.id(), () -> services.mine().allowance());
        var asked = in(services, place.id(), () -> services.mine().mine(PAGE, after));
        // whom each is for is known on the person's own side alone
        var hosts =
                services.myDays().hosts(asked.items().stream().map(TimeOff::ref).toList());
        return new MyTimeOffPage.Place(
                place.name(),
                outside(mine, texts),
                rule(mine, texts),
                words.counts(mine),
                Addresses.withQuery(PATH + "/ask", Map.of("place", place.slug())),
                mine.allowances().stream()
                        .map(pot -> new MyTimeOffPage.Pot(texts.get("time-off.pot." + pot.pot()), words.facts(pot)))
                        .toList(),
                asked.items().stream().map(one -> row(place, one, hosts, words)).toList(),
                next(asked.next(), "after", Map.of()));
    }

    private static String next(@Nullable String cursor, String name, Map<String, String> besides) {
        if (cursor == null) return "";
        var query = new TreeMap<>(besides);
        query.put(name, cursor);
        return Addresses.withQuery(PATH, query);
    }

    private static MyTimeOffPage.Row row(TenantRef place, TimeOff one, Map<String, String> hosts, TimeOffWords words) {
        return new MyTimeOffPage.Row(
                of(place, one),
                words.when(one),
                words.length(one),
                words.state(one),
                TimeOffWords.tone(one),
                hosts.getOrDefault(one.ref(), ""));
    }

    static String of(TenantRef place, TimeOff one) {
        return PATH + "/" + Addresses.segment(place.slug()) + "/" + one.id();
    }

    static String outside(MyAllowance mine, PageTexts texts) {
        if (mine.covered()) return "";
        var from = mine.openFrom();
        return from != null
                ? texts.get("my-time-off.outside.not-yet", texts.date(from))
                : texts.get("my-time-off.outside." + mine.why());
    }

    static String rule(MyAllowance mine, PageTexts texts) {
        var first = mine.firstDay();
        return first == null ? "" : texts.get("my-time-off.rule", mine.noticeWorkingDays(), texts.date(first));
    }
}
