package org.yourplace.csrbrokerage.programme;

import static org.yourplace.csrbrokerage.CsrPermission.RUN_PROGRAMME;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.web.IfMatch;

/** The employer's staff with their terms, and what hours of each grade cost. */
public final class StaffService {
    static final String BY_HAND = "hand";

    private final FeatureContext core;

    public StaffService(FeatureContext core) {
        this.core = core;
    }

    /** In order of names. */
    public Slice<StaffMember> list(FindStaff find, int limit, @Nullable String after) {
        core.access().require(RUN_PROGRAMME);
        return core.database().read(tx -> {
            var versions = PolicyRows.published(tx);
            return StaffRows.list(tx, find, limit, after).map(one -> measured(versions, one));
        });
    }

    public StaffMember read(UUID id) {
        core.access().require(RUN_PROGRAMME);
        return core.database().read(tx -> found(tx, id));
    }

    public StaffMember write(UUID id, @Nullable IfMatch read, WriteTerms said) {
        core.access().require(RUN_PROGRAMME);
        return core.database().write(tx -> {
            StaffRows.lock(tx, id);
            var before = found(tx, id);
            IfMatch.check(read, before.version());
            var terms = said.terms();
            if (!before.known() || !terms.equals(terms(before))) {
                StaffRows.write(tx, id, terms, BY_HAND);
                core.audit().record(tx, "terms-written", id, "grade", Objects.requireNonNullElse(terms.grade(), ""));
            }
            return found(tx, id);
        });
    }

    private StaffMember found(Tx tx, UUID id) {
        var one = StaffRows.one(tx, id).orElseThrow(DomainException::notFound);
        return measured(PolicyRows.published(tx), one);
    }

    private StaffMember measured(List<Version> versions, StaffMember one) {
        return one.known()
                ? one.with(Entitlements.on(versions, terms(one), today()).orElse(null))
                : one;
    }

    static Terms terms(StaffMember one) {
        return new Terms(
                one.councillor(),
                one.grade(),
                Contract.of(Objects.requireNonNullElse(one.contract(), Contract.PERMANENT.code()))
                        .orElseThrow(),
                one.weeklyMinutes(),
                one.fullTimeMinutes(),
                one.startsOn(),
                one.endsOn(),
                one.site());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
    }

    /** Grades that staff have today or whose cost was typed, by name. */
    public List<Grade> grades() {
        core.access().require(RUN_PROGRAMME);
        return core.database().read(tx -> {
            var costs = GradeRows.costs(tx);
            var people = new TreeMap<String, Integer>(String.CASE_INSENSITIVE_ORDER);
            costs.keySet().forEach(grade -> people.put(grade, 0));
            var day = today();
            TermsRows.all(tx, day, core.workingDays().zone()).values().stream()
                    .filter(terms -> terms.employedOn(day))
                    .forEach(terms -> people.merge(Objects.requireNonNull(terms.grade()), 1, Integer::sum));
            return people.entrySet().stream()
                    .map(one -> new Grade(one.getKey(), one.getValue(), costs.get(one.getKey())))
                    .toList();
        });
    }

    /** The same, page by page. */
    public Slice<Grade> gradesFrom(int limit, @Nullable String after) {
        var past = NameCursor.of(after).name();
        var found = grades().stream()
                .filter(one -> past == null || String.CASE_INSENSITIVE_ORDER.compare(one.grade(), past) > 0)
                .limit(limit + 1L)
                .toList();
        return Slice.of(found, limit, last -> NameCursor.write(last.grade(), new UUID(0, 0)));
    }

    /** Says what an hour of each of these grades costs. */
    public void cost(List<WriteGradeCost> said) {
        core.access().require(RUN_PROGRAMME);
        core.database().write(tx -> {
            said.forEach(one -> GradeRows.write(tx, core.ids().next(), one.grade(), one.hourlyPence()));
            core.audit().record(tx, "grade-costs-written", core.ids().next(), "grades", String.valueOf(said.size()));
            return said.size();
        });
    }

    /** Sites that staff have, by name. */
    public List<String> sites() {
        core.access().require(RUN_PROGRAMME);
        return core.database().read(GradeRows::sites);
    }

    /** How many have no terms yet, and so no allowance. */
    public int withoutTerms() {
        core.access().require(RUN_PROGRAMME);
        return core.database().read(StaffRows::withoutTerms);
    }
}
