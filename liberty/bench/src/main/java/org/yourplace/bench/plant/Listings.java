package org.yourplace.bench.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.yourplace.bench.plant.Listing.Organisation;
import org.yourplace.bench.plant.Listing.Spot;

/**
 * Draws listings one after the other. A third lies within ten kilometres of the centre; six in ten are public, two for members, one and
 * a half private, half of one still with its supporter. What is common is very common: sizes and activities follow Zipf's law.
 */
final class Listings {
    private static final double LATITUDE = 50.9049;
    private static final double LONGITUDE = -1.4043;
    private static final double KM_OF_LATITUDE = 111.2;
    private static final double KM_OF_LONGITUDE = 70.1;
    private static final long TWO_YEARS = Duration.ofDays(730).toSeconds();
    private static final int[] MINUTES = {60, 90, 120, 120, 120, 180, 240, 360};

    private final RandomGenerator random;
    private final Instant latest;
    private final long publicAudience;
    private final long membersAudience;
    private final List<Organisation> organisations;
    private final List<Spot> postcodes;
    private final Zipf byOrganisation;
    private final Zipf byActivity = new Zipf(Activity.ALL.size(), 0.9);

    Listings(
            RandomGenerator random,
            Instant latest,
            long publicAudience,
            long membersAudience,
            List<Organisation> organisations,
            List<Spot> postcodes) {
        this.random = random;
        this.latest = latest;
        this.publicAudience = publicAudience;
        this.membersAudience = membersAudience;
        this.organisations = organisations;
        this.postcodes = postcodes;
        this.byOrganisation = new Zipf(organisations.size(), 1);
    }

    /** @param number the first ones are one of each organisation, so that none is empty */
    Listing draw(int number) {
        var organisation = organisations.get(number < organisations.size() ? number : byOrganisation.draw(random));
        var activity = Activity.ALL.get(byActivity.draw(random));
        var updated = latest.minusSeconds(random.nextLong(TWO_YEARS)).plusMillis(random.nextInt(1000));
        var status = status();
        var visibility = visibility();
        boolean oneOff = random.nextInt(4) == 0 != activity.oneOff();
        boolean dated = oneOff && random.nextInt(3) > 0;
        var starts = dated ? latest.plus(Duration.ofDays(400 + random.nextInt(300))) : null;
        boolean remote = random.nextInt(12) == 0;
        return new Listing(
                id(updated),
                organisation,
                audience(organisation, status, visibility),
                Phrases.title(activity, random),
                Phrases.summary(activity, random),
                Phrases.description(activity, random),
                activity,
                oneOff,
                random.nextInt(10) == 0 ? null : MINUTES[random.nextInt(MINUTES.length)],
                times(),
                starts,
                starts == null ? null : starts.plus(Duration.ofHours(3)),
                remote ? null : spot(),
                remote || random.nextInt(33) > 0 ? List.of() : List.of(outside(20), outside(20)),
                random.nextInt(3) == 0 ? 1 + random.nextInt(20) : null,
                expenses(),
                access(),
                status,
                visibility,
                status.equals("live") || status.equals("ended") ? updated : null,
                updated);
    }

    private String status() {
        int percent = random.nextInt(100);
        return percent < 90 ? "live" : percent < 95 ? "submitted" : percent < 98 ? "draft" : "ended";
    }

    private String visibility() {
        int percent = random.nextInt(100);
        return percent < 64 ? "public" : percent < 84 ? "partnership" : "private";
    }

    private long audience(Organisation organisation, String status, String visibility) {
        return switch (status) {
            case "draft" -> organisation.tenant();
            case "submitted" -> organisation.support();
            default ->
                switch (visibility) {
                    case "public" -> publicAudience;
                    case "partnership" -> membersAudience;
                    default -> organisation.tenant();
                };
        };
    }

    private Spot spot() {
        if (random.nextInt(4) == 0) {
            return postcodes.isEmpty() ? outside(3.5) : Phrases.one(postcodes, random);
        }
        return outside(20);
    }

    /** @param spread standard deviation in kilometres, each way */
    private Spot outside(double spread) {
        return new Spot(
                LATITUDE + random.nextGaussian() * spread / KM_OF_LATITUDE,
                LONGITUDE + random.nextGaussian() * spread / KM_OF_LONGITUDE,
                null,
                null,
                null);
    }

    private List<String> times() {
        return switch (random.nextInt(6)) {
            case 0 -> List.of();
            case 1 -> List.of("evening");
            case 2 -> List.of("weekend");
            case 3 -> List.of("weekday", "evening");
            default -> List.of("weekday");
        };
    }

    private List<String> expenses() {
        return random.nextInt(5) < 2 ? List.of("travel") : random.nextInt(3) == 0 ? List.of("none") : List.of();
    }

    private List<String> access() {
        var codes = new ArrayList<String>();
        if (random.nextInt(5) < 2) {
            codes.add("step-free");
        }
        if (random.nextInt(6) == 0) {
            codes.add("seated");
        }
        return codes;
    }

    /** Version 7: ordered by time, as the application makes them. */
    private UUID id(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        return new UUID(high, random.nextLong() >>> 2 | 1L << 63);
    }
}
