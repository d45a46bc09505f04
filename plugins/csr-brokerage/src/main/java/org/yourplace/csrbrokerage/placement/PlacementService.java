package org.yourplace.csrbrokerage.placement;

import static org.yourplace.csrbrokerage.CsrPermission.BROKER;
import static org.yourplace.csrbrokerage.CsrPermission.SEE_PLACEMENTS;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;

/**
 * Placements for those who have a part in them: the broker, the charity (signed in or by a mailed link), the candidate, and an employer to
 * whom the candidate shows one. What may be said, and what follows, the database decides under the placement's lock.
 */
public final class PlacementService {
    /** What a mailed link lets a charity do. */
    static final String LINK_ACTION = "placement";

    private static final String SAY = """
            SELECT csr_brokerage.say(:id, :placement, :side, :kind, :day::date, :until::date, :minutes::integer, :choice, :words, :days, :months)
            """;

    private final FeatureContext core;
    private final TrusteeBasics basics;

    public PlacementService(FeatureContext core) {
        this.core = core;
        this.basics = new TrusteeBasics(core);
    }

    public Slice<Placement> list(
            @Nullable String stage, boolean late, @Nullable String words, int limit, @Nullable String after) {
        maySee();
        Violations.of()
                .optionalText("words", words, 200)
                .optionalText("stage", stage, 30)
                .done();
        return core.database().read(tx -> {
            var found = PlacementRows.list(tx, new PlacementRows.Wanted(stage, late, null, words), limit, after);
            return new Slice<>(
                    found.items().stream()
                            .map(one -> hasPart(one) ? one : one.shown())
                            .toList(),
                    found.next());
        });
    }

    public PlacementFile read(UUID id) {
        maySee();
        return core.database().read(tx -> {
            var file = file(tx, id);
            return hasPart(file.placement()) ? file : file.shown();
        });
    }

    /** Whether the asking organisation is the broker or the charity; else it is an employer that is shown it. */
    private boolean hasPart(Placement placement) {
        long us = core.access().tenant().orElseThrow(DomainException::notFound).id();
        return placement.broker() == us || placement.charity() == us;
    }

    /** The placements of the person who asks. */
    public Slice<Placement> mine(int limit, @Nullable String after) {
        core.access().requirePerson();
        return core.database().read(tx -> PlacementRows.list(tx, PlacementRows.Wanted.ALL, limit, after));
    }

    public PlacementFile mine(UUID id) {
        core.access().requirePerson();
        return core.database().read(tx -> file(tx, id));
    }

    /** The one that a mailed link is about. */
    public PlacementFile linked() {
        var grant = core.access().requireLink(LINK_ACTION);
        return core.database().read(tx -> charitys(file(tx, grant.object())));
    }

    public PlacementFile sayByLink(Say said) {
        var grant = core.access().requireLink(LINK_ACTION);
        return core.database().write(tx -> {
            charitys(file(tx, grant.object()));
            return say(tx, grant.object(), "charity", said);
        });
    }

    /** Says something for the organisation that asks: as the broker, or as the charity. */
    public PlacementFile say(UUID id, Say said) {
        maySee();
        return core.database().write(tx -> {
            var placement = find(tx, id);
            return say(tx, id, side(placement, said), said);
        });
    }

    private String side(Placement placement, Say said) {
        long us = core.access().tenant().orElseThrow(DomainException::notFound).id();
        boolean broker = placement.broker() == us && core.access().may(BROKER);
        boolean charity = placement.charity() == us;
        if (broker && (!charity || !"charity".equals(said.side()))) return "broker";
        if (charity) return "charity";
        // an employer reads what it is shown
        throw DomainException.notFound();
    }

    /** Says something as the candidate. */
    public PlacementFile sayMine(UUID id, Say said) {
        core.access().requirePerson();
        var placement = core.database().read(tx -> find(tx, id));
        return core.database().atDesk(placement.broker(), tx -> say(tx, id, "candidate", shown(tx, said)));
    }

    /** An employer is named by its word in addresses. */
    private Say shown(Tx tx, Say said) {
        if (!"shown".equals(said.kind())) return said;
        said.check(today());
        return said.choosing(tx.sql()
                .createQuery("SELECT id::text FROM core.tenant WHERE slug = :slug")
                .bind("slug", said.choice())
                .mapTo(String.class)
                .findFirst()
                .orElseThrow(DomainException::notFound));
    }

    /** What happens by itself, for the job: that it lapsed, or that an employer is shown it no longer. */
    void byItself(Tx tx, UUID id, String kind) {
        if (said(tx, id, "clock", Say.of(kind), 0, 0)) noted(tx, id, "clock", kind);
    }

    private PlacementFile say(Tx tx, UUID id, String side, Say said) {
        said.check(today());
        long broker = find(tx, id).broker();
        int days = core.settings().value(PlacementSettings.TURN_DAYS, broker);
        int months = core.settings().value(PlacementSettings.REVIEW_MONTHS, broker);
        if (said(tx, id, side, said, days, months)) {
            // by now the placement is locked: what stands is what it was confirmed on
            if (said.kind().equals("confirmed")) basics.require(file(tx, id), today());
            noted(tx, id, side, said.kind());
        }
        return file(tx, id);
    }

    private void noted(Tx tx, UUID id, String side, String kind) {
        core.audit().record(tx, "placement-" + kind, id);
        core.events().publish(tx, new PlacementMoved(id, side, kind));
    }

    private boolean said(Tx tx, UUID id, String side, Say said, int days, int months) {
        var outcome = tx.sql()
                .createQuery(SAY)
                .bind("id", core.ids().next())
                .bind("placement", id)
                .bind("side", side)
                .bind("kind", said.kind())
                .bind("day", said.day())
                .bind("until", said.until())
                .bind("minutes", said.minutes())
                .bind("choice", said.choice())
                .bind("words", said.words() == null ? null : said.words().strip())
                .bind("days", days)
                .bind("months", months)
                .mapTo(String.class)
                .one();
        return switch (outcome) {
            case "done" -> true;
            case "already" -> false;
            case "advice-needed" -> throw new DomainException(PlacementError.ADVICE_NEEDED);
            case "scope-changed" -> throw new DomainException(PlacementError.SCOPE_CHANGED);
            case "too-early" -> throw new DomainException(PlacementError.REVIEW_TOO_EARLY);
            default -> throw new DomainException(PlacementError.PLACEMENT_NOT_NOW);
        };
    }

    /** Before the introduction there is nothing here for a charity. */
    private static PlacementFile charitys(PlacementFile file) {
        if (!file.placement().introduced()) throw DomainException.notFound();
        return file;
    }

    private static PlacementFile file(Tx tx, UUID id) {
        return new PlacementFile(find(tx, id), PlacementRows.entries(tx, id));
    }

    private static Placement find(Tx tx, UUID id) {
        return PlacementRows.find(tx, id).orElseThrow(DomainException::notFound);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(core.clock().instant(), core.workingDays().zone());
    }

    private void maySee() {
        if (!core.access().may(BROKER)) core.access().require(SEE_PLACEMENTS);
    }
}
