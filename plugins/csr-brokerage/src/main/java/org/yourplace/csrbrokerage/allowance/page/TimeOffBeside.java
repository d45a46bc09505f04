package org.yourplace.csrbrokerage.allowance.page;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.csrbrokerage.allowance.AllowanceServices;
import org.yourplace.kit.page.Addresses;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.spi.error.DomainException;

/**
 * "Ask for time off for this", on the page of whatever somebody can help with: {@code timeoff/beside.jte}. It leads to the form with what it
 * is for, the day and the times in it, so that the next click asks. Whoever is not signed in reads a question that is the same for everybody,
 * and only where an employer runs a programme. A host that does not take part could not confirm the hours, so nothing is offered there.
 */
public final class TimeOffBeside {
    private final AllowanceServices services;

    TimeOffBeside(AllowanceServices services) {
        this.services = services;
    }

    /** @param employed whether the reader has an employer that gives time for it */
    public record Beside(boolean employed, String ask) {}

    PageResponse show(PageRequest request) {
        var subject = request.query("subject").flatMap(TimeOffBeside::id);
        if (subject.isEmpty() || !services.myDays().canBeAskedFor(subject.get())) return PageResponse.notFound();
        boolean employed = request.visitor().isPresent()
                && !MyTimeOffPages.employers(services).isEmpty();
        return PageResponse.page(
                "timeoff/beside.jte", Map.of("page", new Beside(employed, address(request, subject.get()))));
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(Typed.id(typed));
        } catch (DomainException none) {
            return Optional.empty();
        }
    }

    private String address(PageRequest request, UUID subject) {
        var query = new LinkedHashMap<String, String>();
        query.put("for", subject.toString());
        moment(request, "starts").ifPresent(starts -> {
            query.put("day", String.valueOf(starts.getDayOfMonth()));
            query.put("month", String.valueOf(starts.getMonthValue()));
            query.put("year", String.valueOf(starts.getYear()));
            if (!starts.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                query.put("from", starts.toLocalTime().toString());
                moment(request, "ends")
                        .filter(ends -> ends.toLocalDate().equals(starts.toLocalDate()))
                        .ifPresent(ends -> query.put("until", ends.toLocalTime().toString()));
            }
        });
        return Addresses.withQuery(AskPages.PATH, query);
    }

    private Optional<ZonedDateTime> moment(PageRequest request, String name) {
        try {
            return request.query(name)
                    .map(Instant::parse)
                    .map(at -> at.atZone(services.core().workingDays().zone()));
        } catch (DateTimeParseException odd) {
            return Optional.empty();
        }
    }
}
