package org.yourplace.volunteeringbank.importing;

import static org.yourplace.volunteeringbank.VolunteeringPermission.IMPORT_LISTINGS;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.people.Organisation;
import org.yourplace.volunteeringbank.listing.OpportunityQueries;
import org.yourplace.volunteeringbank.listing.OpportunityService;
import org.yourplace.volunteeringbank.listing.Provenance;
import org.yourplace.volunteeringbank.listing.Status;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;
import tools.jackson.databind.JsonNode;

/**
 * Reads listings in. The same listing is found again by source and id, else by a hash of title, organisation and postcode; reading the
 * same again changes nothing. Ended stays ended. What lacks a place or the declaration stays a draft, with a warning that says so.
 */
public final class ListingImporter implements Importer {
    private final FeatureContext core;
    private final OpportunityService listings;
    private final OpportunityQueries queries;
    private final RowPlaces places;
    private final RowContent contents;

    public ListingImporter(FeatureContext core, OpportunityService listings) {
        this.core = core;
        this.listings = listings;
        this.queries = new OpportunityQueries(core.places());
        this.places = new RowPlaces(core.places());
        this.contents = new RowContent(new RowWords(core.codes(), core.places()));
    }

    @Override
    public String id() {
        return "opportunities";
    }

    @Override
    public List<String> columns() {
        return PlainRow.COLUMNS;
    }

    @Override
    public void mayImport() {
        core.access().require(IMPORT_LISTINGS);
    }

    @Override
    public Outcome apply(Tx tx, JsonNode values) {
        var row = read(values);
        Set<String> warnings = new LinkedHashSet<>();
        var host = host(tx, row, warnings);
        var place = places.of(row, warnings);
        var from = provenance(row, host, hash(values.toString()));
        var known = queries.imported(tx, from.source(), from.external());
        if (known.isPresent() && from.hash().equals(known.get().hash())) {
            return outcome(Change.UNCHANGED, warnings);
        }
        boolean over = over(row);
        if (over) {
            warnings.add("ended");
        }
        if (known.isEmpty()) {
            listings.add(tx, command(row, host, wanted(row, place.known(), over, warnings), warnings), place, from);
            return outcome(Change.CREATED, warnings);
        }
        if (known.get().status() == Status.ENDED) {
            return outcome(Change.UNCHANGED, warnings);
        }
        var next = wanted(row, place.known(), over, warnings);
        boolean moves = over || (known.get().status() == Status.DRAFT && next.equals(Status.LIVE.code()));
        listings.replace(tx, known.get().id(), null, command(row, host, moves ? next : null, warnings), place, from);
        return outcome(Change.UPDATED, warnings);
    }

    private ListingRow read(JsonNode values) {
        var wrong = Violations.of();
        var cells = new Cells(values, core.workingDays().zone(), wrong);
        var row = DoItRow.fits(cells) ? DoItRow.read(cells) : PlainRow.read(cells);
        wrong.check(!row.title().isBlank(), "title", "required")
                .check(!row.description().isBlank(), "description", "required")
                .done();
        return row;
    }

    /** One of the organisations that the tenant keeps, else the tenant's own with the other's name beside it. */
    private Host host(Tx tx, ListingRow row, Set<String> warnings) {
        var own = core.organisations().own(tx);
        var named = row.organisation();
        if (named == null) {
            return new Host(own, null);
        }
        var wanted = named.toLowerCase(Locale.ROOT);
        Optional<Organisation> kept = core.organisations().kept(tx).stream()
                .filter(one -> one.slug().equals(wanted)
                        || one.name().toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
        if (kept.isPresent()) {
            return new Host(kept.get(), null);
        }
        warnings.add("shown-elsewhere");
        return new Host(own, named);
    }

    private record Host(Organisation organisation, @Nullable String byName) {}

    private static Provenance provenance(ListingRow row, Host host, String hash) {
        var external = row.external() != null
                ? row.external()
                : hash(String.join(
                        "\n",
                        row.title().strip().toLowerCase(Locale.ROOT),
                        Objects.requireNonNullElse(
                                host.byName(), host.organisation().slug()),
                        row.places().isEmpty()
                                ? ""
                                : Objects.requireNonNullElse(
                                        row.places().getFirst().postcode(), "")));
        return new Provenance(
                RowContent.shortened(row.source(), 60), RowContent.shortened(external, 200), host.byName(), hash);
    }

    private boolean over(ListingRow row) {
        var now = core.clock().instant();
        var closes = row.ends() != null ? row.ends() : "one-off".equals(row.commitment()) ? row.starts() : null;
        return row.ended() || (closes != null && !closes.isAfter(now));
    }

    /** What a new listing becomes; it is not refused for what a person can still add. */
    private static String wanted(ListingRow row, boolean placed, boolean over, Set<String> warnings) {
        if (over) {
            return Status.ENDED.code();
        }
        if (!placed) {
            warnings.add("place-missing");
        }
        if (!row.noJobReplaced()) {
            warnings.add("declaration-missing");
        }
        boolean ready = placed && row.noJobReplaced();
        boolean asked = row.status() == null || row.status().equals(Status.LIVE.code());
        return (ready && asked ? Status.LIVE : Status.DRAFT).code();
    }

    private WriteOpportunity command(ListingRow row, Host host, @Nullable String status, Set<String> warnings) {
        return contents.of(row, host.organisation().id(), status, warnings);
    }

    private static Outcome outcome(Change change, Set<String> warnings) {
        return new Outcome(change, new ArrayList<>(warnings));
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
