package org.yourplace.csrbrokerage.placement;

import static org.yourplace.csrbrokerage.CsrPermission.BROKER;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;

/** What may pull a candidate two ways, and whether a {@link MonitoringOfficer} is asked about it. */
public final class Interests {
    private final FeatureContext core;

    public Interests(FeatureContext core) {
        this.core = core;
    }

    /** What the partnership knows of each, for the broker alone. */
    Map<UUID, List<Interest>> found(Tx tx, List<UUID> people, UUID organisation, UUID need) {
        return InterestRows.found(tx, people, organisation, need);
    }

    /**
     * What may pull somebody two ways in one placement, and what was advised.
     *
     * @param missing whether advice has to be written down before it goes on
     */
    public record Standing(List<Interest> interests, List<Advice> advice, boolean missing) {
        public Standing {
            interests = List.copyOf(interests);
            advice = List.copyOf(advice);
        }

        /** Whether a council is still to be asked. */
        public boolean unasked() {
            var asked = advice.stream().map(Advice::councilId).toList();
            return interests.stream()
                    .map(Interest::council)
                    .filter(Objects::nonNull)
                    .anyMatch(council -> !asked.contains(council));
        }
    }

    public Standing of(UUID placement) {
        core.access().require(BROKER);
        return core.database().read(tx -> standing(tx, own(tx, placement)));
    }

    private Standing standing(Tx tx, Placement placement) {
        var all = InterestRows.of(tx, placement);
        var advice = about(tx, placement.id());
        var given = advice.stream().filter(Advice::given).map(Advice::councilId).toList();
        boolean missing = all.stream()
                .map(Interest::council)
                .filter(Objects::nonNull)
                .anyMatch(council -> !given.contains(council));
        return new Standing(all, advice, missing);
    }

    /** Whether a council may be asked about the person who asks, in a placement of theirs. */
    public boolean councillor(UUID placement) {
        core.access().requirePerson();
        return core.database().read(tx -> tx.sql()
                .createQuery(
                        "SELECT EXISTS (SELECT FROM csr_brokerage.role_offer WHERE councillor) OR EXISTS (SELECT FROM"
                                + " csr_brokerage.interest WHERE placement_id = :id AND council_id IS NOT NULL)")
                .bind("id", placement)
                .mapTo(Boolean.class)
                .one());
    }

    private static List<Advice> about(Tx tx, UUID placement) {
        return tx.sql()
                .createQuery(Advice.ROWS + "WHERE a.placement_id = :id ORDER BY a.asked_at, a.id")
                .bind("id", placement)
                .map((row, context) -> Advice.of(row))
                .list();
    }

    /** What was asked and advised about the person who asks, in a placement of theirs. */
    public List<Advice> advised(UUID placement) {
        core.access().requirePerson();
        return core.database().read(tx -> {
            PlacementRows.find(tx, placement).orElseThrow(DomainException::notFound);
            return about(tx, placement);
        });
    }

    private Placement own(Tx tx, UUID id) {
        long us = core.access().tenant().orElseThrow(DomainException::notFound).id();
        return PlacementRows.find(tx, id)
                .filter(placement -> placement.broker() == us)
                .orElseThrow(DomainException::notFound);
    }

    /** The candidate says what may pull them two ways. */
    public void declare(UUID placement, @Nullable String about, @Nullable String council) {
        core.access().requirePerson();
        Violations.of()
                .text("about", about, 1, 1000)
                .optionalText("council", council, 63)
                .done();
        long broker = core.database().read(tx -> PlacementRows.find(tx, placement)
                .map(Placement::broker)
                .orElseThrow(DomainException::notFound));
        core.database().atDesk(broker, tx -> {
            boolean open = tx.sql()
                    .createQuery("SELECT csr_brokerage.declare_interest(:placement, :id, :about, :council)")
                    .bind("placement", placement)
                    .bind("id", core.ids().next())
                    .bind("about", Objects.requireNonNull(about).strip())
                    .bind("council", council)
                    .mapTo(Boolean.class)
                    .one();
            if (!open) throw new DomainException(PlacementError.PLACEMENT_NOT_NOW);
            core.audit().record(tx, "interest-declared", placement);
            return true;
        });
    }

    /** What the asking person declared in a placement of theirs. */
    public List<Interest> mine(UUID placement) {
        core.access().requirePerson();
        return core.database().read(tx -> InterestRows.declared(tx, placement));
    }

    /** Asks the monitoring officer of each council whose advice is needed; again changes nothing. */
    public Standing ask(UUID placement) {
        core.access().require(BROKER);
        return core.database().write(tx -> {
            var one = own(tx, placement);
            if (one.over() || !one.agreed()) throw new DomainException(PlacementError.PLACEMENT_NOT_NOW);
            var before = standing(tx, one);
            var asked = before.advice().stream().map(Advice::councilId).toList();
            var councils = new LinkedHashSet<Long>();
            before.interests().stream()
                    .map(Interest::council)
                    .filter(Objects::nonNull)
                    .filter(council -> !asked.contains(council))
                    .forEach(councils::add);
            councils.forEach(council -> ask(tx, one, council, before.interests()));
            return standing(tx, one);
        });
    }

    private void ask(Tx tx, Placement placement, long council, List<Interest> all) {
        var found = all.stream()
                .filter(interest -> interest.council() != null && interest.council() == council)
                .map(interest -> interest.source().equals("declared")
                        ? interest.about()
                        : core.texts().get(java.util.Locale.UK, "interest." + interest.kind(), interest.about()))
                .distinct()
                .collect(Collectors.joining("\n"));
        var file = core.cases().open(tx, "interest", placement.title());
        core.cases().admit(tx, file, council);
        boolean asked = tx.sql()
                .createQuery("SELECT csr_brokerage.ask_advice(:id, :case, :placement, :council, :found)")
                .bind("id", core.ids().next())
                .bind("case", file)
                .bind("placement", placement.id())
                .bind("council", council)
                .bind("found", found)
                .mapTo(Boolean.class)
                .one();
        // the case that was opened in vain goes with the transaction
        if (!asked) throw new DomainException(PlacementError.PLACEMENT_NOT_NOW);
        core.audit().record(tx, "advice-asked", placement.id());
    }
}
