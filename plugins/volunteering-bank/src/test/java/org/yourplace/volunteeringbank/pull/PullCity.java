package org.yourplace.volunteeringbank.pull;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.spi.FeatureContext;
import org.yourplace.volunteeringbank.BankCity;
import org.yourplace.volunteeringbank.VolunteeringFeature;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.listing.SearchOpportunities;

/** A city whose SVS reads other sites' listings; sites of this machine may be asked. */
final class PullCity {
    final BankCity bank = new BankCity();
    final StubSite site = new StubSite();
    final FeatureContext core;
    final Pulling pulling;
    final SourceService sources;
    final PulledListings pulled;

    PullCity() {
        var feature = new VolunteeringFeature();
        core = bank.city
                .services(key -> key.equals("yourplace.outbound.local") ? Optional.of("127.0.0.1") : Optional.empty())
                .context(
                        feature.id(),
                        PullCity.class.getClassLoader(),
                        bank.city.database(feature.entities().toArray(Class<?>[]::new)));
        pulling = new Pulling(core, Duration.ofMillis(900), Duration.ZERO);
        sources = pulling.sources();
        pulled = pulling.listings();
    }

    static WriteSource doIt(String address) {
        return new WriteSource("do-it.org", "do-it", address, "Shown by agreement", null, 360, true, null);
    }

    static WriteSource rpde(String address) {
        return new WriteSource(
                "Next Door",
                "rpde",
                address,
                "CC BY 4.0",
                "https://creativecommons.org/licenses/by/4.0/",
                60,
                true,
                null);
    }

    UUID add(WriteSource said) {
        return bank.as(bank.svs, () -> sources.add(said)).id();
    }

    FeedRun read(UUID source) {
        return bank.as(bank.svs, () -> sources.readNow(source, Locale.UK, (pages, seen) -> {}))
                .orElseThrow();
    }

    FeedSource look(UUID source) {
        return bank.as(bank.svs, () -> sources.read(source, Locale.UK));
    }

    List<Rejection> rejections(FeedRun run) {
        return bank.as(bank.svs, () -> sources.rejections(run.source(), run.id(), 1_000, null, Locale.UK))
                .items();
    }

    /** What a guest finds by words. */
    List<OpportunityDetails> found(String words) {
        return bank.asGuest(() -> bank.bank
                .search()
                .search(new SearchOpportunities(
                        words, null, null, null, null, null, false, null, false, false, false, false, null, null, null,
                        100, null))
                .items());
    }

    int kept() {
        return bank.look(Integer.class, "SELECT count(*)::int FROM volunteering_bank.pulled_listing");
    }

    void close() {
        site.close();
    }
}
