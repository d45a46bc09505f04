package org.yourplace.csrbrokerage.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tries a version out on terms: the same calculation that decides once it is published. */
final class Trial {
    private static final int HOUR = 60;

    private final Version version;
    private final List<Version> with;
    private final List<Version> without;
    private final LocalDate day;

    /** @param published every published version, the one that is tried out among them or not */
    Trial(Version version, List<Version> published, LocalDate day) {
        this.version = version;
        this.day = day;
        without =
                published.stream().filter(one -> !one.id().equals(version.id())).toList();
        var all = new ArrayList<>(without);
        all.add(version);
        with = all.stream().sorted(Version.IN_ORDER).toList();
    }

    /** What one person has by the version, and what without it. */
    private record Pair(Optional<Entitlement> then, Optional<Entitlement> now) {}

    Simulation over(Collection<Terms> staff, Map<String, Integer> hourlyPence, int withoutTerms) {
        var byGrade = new TreeMap<String, List<Pair>>(String.CASE_INSENSITIVE_ORDER);
        staff.stream().filter(terms -> terms.employedOn(day)).forEach(terms -> byGrade.computeIfAbsent(
                        Objects.requireNonNull(terms.grade()), grade -> new ArrayList<>())
                .add(new Pair(Entitlements.on(with, terms, day), Entitlements.on(without, terms, day))));
        var lines = byGrade.entrySet().stream()
                .map(grade -> line(grade.getKey(), grade.getValue(), hourlyPence.get(grade.getKey())))
                .toList();
        return new Simulation(
                version.id(),
                day,
                lines,
                total(lines),
                lines.stream()
                        .filter(line -> line.paidMinutes() > 0 && line.costPence() == null)
                        .map(Simulation.Line::grade)
                        .toList(),
                withoutTerms,
                (int) staff.stream().filter(Terms::councillor).count());
    }

    private static Simulation.Line line(String grade, List<Pair> people, @Nullable Integer pence) {
        var then = people.stream().flatMap(one -> one.then().stream()).toList();
        var now = people.stream().flatMap(one -> one.now().stream()).toList();
        long paid = then.stream().mapToLong(Entitlement::paidMinutes).sum();
        return new Simulation.Line(
                grade,
                people.size(),
                then.size(),
                then.stream()
                        .map(Entitlement::openFrom)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                paid,
                then.stream().mapToLong(Entitlement::unpaidMinutes).sum(),
                pence == null ? null : Math.round((double) paid * pence / HOUR),
                now.size(),
                now.stream().mapToLong(Entitlement::paidMinutes).sum(),
                now.stream().mapToLong(Entitlement::unpaidMinutes).sum());
    }

    private static Simulation.Line total(List<Simulation.Line> lines) {
        return new Simulation.Line(
                "",
                lines.stream().mapToInt(Simulation.Line::people).sum(),
                lines.stream().mapToInt(Simulation.Line::covered).sum(),
                lines.stream()
                        .map(Simulation.Line::opensOn)
                        .filter(Objects::nonNull)
                        .min(LocalDate::compareTo)
                        .orElse(null),
                lines.stream().mapToLong(Simulation.Line::paidMinutes).sum(),
                lines.stream().mapToLong(Simulation.Line::unpaidMinutes).sum(),
                lines.stream().allMatch(line -> line.costPence() == null)
                        ? null
                        : lines.stream()
                                .map(Simulation.Line::costPence)
                                .filter(Objects::nonNull)
                                .mapToLong(Long::longValue)
                                .sum(),
                lines.stream().mapToInt(Simulation.Line::coveredNow).sum(),
                lines.stream().mapToLong(Simulation.Line::paidMinutesNow).sum(),
                lines.stream().mapToLong(Simulation.Line::unpaidMinutesNow).sum());
    }
}
