package org.yourplace.csrbrokerage.placement;

import static org.yourplace.csrbrokerage.CsrPermission.BROKER;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;

/** The broker's desk: what charities need in the order to take it up, who fits and why, and suggesting somebody. */
public final class BrokerDesk {
    private static final int MOST = 500;
    private static final int MOST_PEOPLE = 2000;
    private static final String NEEDS = """
            SELECT n.*, g.name AS organisation, (SELECT count(*) FROM csr_brokerage.placement p WHERE p.need_id = n.id
              AND p.tenant_id = core.tenant() AND p.stage IN ('suggested', 'introduced', 'met', 'scope-agreed')) AS underway
            FROM unnest(core.audiences()) a (audience)
            CROSS JOIN LATERAL (SELECT * FROM csr_brokerage.need x WHERE x.audience_id = a.audience AND x.status = 'open'
                AND x.kind IN ('trustee', 'skill', 'mentor', 'expertise') AND (:id::uuid IS NULL OR x.id = :id::uuid)
                AND NOT EXISTS (SELECT FROM csr_brokerage.placement p WHERE p.need_id = x.id AND p.tenant_id = core.tenant()
                  AND p.stage IN ('trial', 'active'))
              ORDER BY x.published_at, x.id LIMIT :most) n
            JOIN core.organisation g ON g.id = n.organisation_id""";

    private final FeatureContext core;
    private final Fitting fitting;
    private final Interests interests;

    public BrokerDesk(FeatureContext core, Interests interests) {
        this.core = core;
        this.fitting = new Fitting(core.places());
        this.interests = interests;
    }

    /** Whether the asking organisation supports anybody: others have no use for the desk. */
    public boolean brokers() {
        return core.database().read(this::isBroker);
    }

    private boolean isBroker(Tx tx) {
        return tx.sql()
                .createQuery("SELECT csr_brokerage.is_broker()")
                .mapTo(Boolean.class)
                .one();
    }

    private void mayBroker(Tx tx) {
        if (!isBroker(tx)) throw DomainException.notFound();
    }

    public int weight() {
        return core.settings().value(PlacementSettings.PRIORITY_WEIGHT);
    }

    /** @param weight another than the one in force, to see what it would do */
    public Slice<RankedNeed> needs(
            @Nullable Integer weight,
            @Nullable String words,
            @Nullable String kind,
            int limit,
            @Nullable String after) {
        core.access().require(BROKER);
        Violations.of()
                .range("weight", weight, 0, 100)
                .optionalText("words", words, 200)
                .optionalText("kind", kind, 30)
                .done();
        PlacementRows.cursor(after);
        var ranked = core.database().read(tx -> {
            mayBroker(tx);
            return ranking(tx).at(weight == null ? weight() : weight);
        });
        var wanted = ranked.stream()
                .filter(one -> kind == null || one.need().kind().equals(kind))
                .filter(one -> words == null || holds(one.need(), words))
                .toList();
        int from = after == null ? 0 : 1 + indexOf(wanted, after);
        var rest = wanted.subList(from, Math.min(wanted.size(), from + limit + 1));
        return Slice.of(rest, limit, one -> one.need().id().toString());
    }

    private static boolean holds(SoughtNeed need, String words) {
        var text = (need.title() + " " + need.organisation()).toLowerCase(java.util.Locale.ROOT);
        return text.contains(words.toLowerCase(java.util.Locale.ROOT));
    }

    private static int indexOf(List<RankedNeed> ranked, String id) {
        for (int i = 0; i < ranked.size(); i++) {
            if (ranked.get(i).need().id().toString().equals(id)) return i;
        }
        return ranked.size() - 1;
    }

    /**
     * What the weight for priority areas does, by one ranking at both weights.
     *
     * @param weight the one in force
     * @param top how many of the first were looked at
     * @param atZero how many of them serve priority areas without the weight
     * @param inForce how many with it
     * @param needs how many are ranked at all
     * @param priority how many of all serve priority areas
     */
    public record Effect(int weight, int top, int atZero, int inForce, int needs, int priority) {}

    public Effect effect() {
        core.access().require(BROKER);
        return core.database().read(tx -> {
            mayBroker(tx);
            var ranking = ranking(tx);
            var all = ranking.at(weight());
            return new Effect(
                    weight(),
                    Math.min(NeedRanking.TOP, all.size()),
                    ranking.priorityAtTop(0),
                    ranking.priorityAtTop(weight()),
                    all.size(),
                    (int) all.stream().filter(RankedNeed::priority).count());
        });
    }

    private NeedRanking ranking(Tx tx) {
        return new NeedRanking(fitting, core.clock().instant(), sought(tx, null), candidates(tx, null));
    }

    private static List<SoughtNeed> sought(Tx tx, @Nullable UUID id) {
        return tx.sql()
                .createQuery(NEEDS)
                .bind("most", MOST)
                .bind("id", id == null ? null : id.toString())
                .map((row, context) -> SoughtNeed.of(row))
                .list();
    }

    private static List<Candidate> candidates(Tx tx, @Nullable UUID person) {
        return tx.sql()
                .createQuery("SELECT * FROM csr_brokerage.candidates(:person::uuid, :most)")
                .bind("person", person == null ? null : person.toString())
                .bind("most", MOST_PEOPLE)
                .map((row, context) -> Candidate.of(row))
                .list();
    }

    private static SoughtNeed one(Tx tx, UUID need) {
        return sought(tx, need).stream().findFirst().orElseThrow(DomainException::notFound);
    }

    /** One need as it stands in the ranking. */
    public RankedNeed need(UUID id) {
        core.access().require(BROKER);
        return core.database().read(tx -> {
            mayBroker(tx);
            return ranking(tx).at(weight()).stream()
                    .filter(one -> one.need().id().equals(id))
                    .findFirst()
                    .orElseThrow(DomainException::notFound);
        });
    }

    /** Who offers what is needed, the best first; of equals the one with the smaller id. */
    public List<RankedCandidate> candidates(UUID id, int limit) {
        core.access().require(BROKER);
        return core.database().read(tx -> {
            mayBroker(tx);
            var need = one(tx, id);
            var suggested = suggested(tx, id);
            var best = candidates(tx, null).stream()
                    .filter(one -> one.offers(need.kind()))
                    .map(one -> {
                        var reasons = fitting.reasons(need, one);
                        return new RankedCandidate(
                                one, Fitting.score(reasons), reasons, List.of(), suggested.contains(one.id()));
                    })
                    .sorted(Comparator.comparing((RankedCandidate one) -> -one.score())
                            .thenComparing(one -> one.candidate().id().toString()))
                    .limit(limit)
                    .toList();
            var pulls = interests.found(
                    tx, best.stream().map(one -> one.candidate().id()).toList(), need.organisationId(), id);
            return best.stream()
                    .map(one -> one.pulled(pulls.getOrDefault(one.candidate().id(), List.of())))
                    .toList();
        });
    }

    private static List<UUID> suggested(Tx tx, UUID need) {
        return tx.sql()
                .createQuery("SELECT person_id FROM csr_brokerage.placement WHERE need_id = :need"
                        + " AND stage NOT IN ('ended', 'not-this-time', 'lapsed')")
                .bind("need", need)
                .mapTo(UUID.class)
                .list();
    }

    /** Suggests somebody: they are asked first, and nobody else hears of it. */
    public Placement suggest(UUID id, Suggest said) {
        core.access().require(BROKER);
        said.check();
        return core.database().write(tx -> {
            mayBroker(tx);
            var need = one(tx, id);
            var person = candidates(tx, said.person()).stream()
                    .filter(one -> one.offers(need.kind()))
                    .findFirst()
                    .orElseThrow(DomainException::notFound);
            if (suggested(tx, id).contains(person.id())) throw new DomainException(PlacementError.ALREADY_SUGGESTED);
            var placement = core.cases().open(tx, "placement", need.title() + ", " + need.organisation());
            var outcome = tx.sql()
                    .createQuery("SELECT csr_brokerage.suggest(:case, :person, :need, :priority, :words, :days)")
                    .bind("case", placement)
                    .bind("person", person.id())
                    .bind("need", id)
                    .bind("priority", fitting.priority(need) >= 0.5)
                    .bind("words", said.words() == null ? null : said.words().strip())
                    .bind("days", core.settings().value(PlacementSettings.TURN_DAYS))
                    .mapTo(String.class)
                    .one();
            // the case that was opened in vain goes with the transaction
            if (!outcome.equals("done")) throw new DomainException(PlacementError.ALREADY_SUGGESTED);
            core.audit().record(tx, "placement-suggested", placement);
            core.events().publish(tx, new PlacementMoved(placement, "broker", "suggested"));
            return PlacementRows.find(tx, placement).orElseThrow();
        });
    }
}
