package org.yourplace.volunteeringbank;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.volunteeringbank.listing.WriteOpportunity;

/** Writes commands for tests: {@code Listings.of("Pack parcels").oneOff().places(10).command()}. */
public final class Listings {
    private final String title;
    private @Nullable UUID organisation;
    private String commitment = "regular";
    private @Nullable Instant starts;
    private @Nullable Instant ends;
    private @Nullable String postcode = "SO19 9JB";
    private boolean remote;
    private @Nullable Integer places;
    private @Nullable Integer minimumAge;
    private @Nullable Integer minutes = 120;
    private boolean declared = true;
    private String visibility = "public";
    private @Nullable String status;
    private String cause = "food";
    private List<String> checks = List.of("none");

    private Listings(String title) {
        this.title = title;
    }

    public static Listings of(String title) {
        return new Listings(title);
    }

    public Listings oneOff() {
        return oneOff(BankCity.NOW.plus(Duration.ofDays(7)));
    }

    public Listings oneOff(Instant at) {
        commitment = "one-off";
        starts = at;
        return this;
    }

    public Listings ending(Instant at) {
        ends = at;
        return this;
    }

    public Listings at(@Nullable String code) {
        postcode = code;
        return this;
    }

    public Listings fromHome() {
        postcode = null;
        remote = true;
        return this;
    }

    public Listings places(int number) {
        places = number;
        return this;
    }

    public Listings minimumAge(int age) {
        minimumAge = age;
        return this;
    }

    public Listings minutes(int number) {
        minutes = number;
        return this;
    }

    public Listings undeclared() {
        declared = false;
        return this;
    }

    public Listings seenBy(String visibility) {
        this.visibility = visibility;
        return this;
    }

    public Listings wanted(String status) {
        this.status = status;
        return this;
    }

    public Listings cause(String code) {
        cause = code;
        return this;
    }

    public Listings asking(String... kinds) {
        checks = List.of(kinds);
        return this;
    }

    public Listings by(UUID id) {
        organisation = id;
        return this;
    }

    public WriteOpportunity command() {
        return new WriteOpportunity(
                organisation,
                title,
                "Fill forty bags while the radio plays.",
                "Take a bag and a list.\nPass each tin along.\nCount the bags.",
                cause,
                List.of("listening"),
                commitment,
                minutes,
                commitment.equals("regular") ? "weekly" : null,
                List.of("weekday"),
                starts,
                ends,
                postcode,
                remote,
                List.of(),
                places,
                List.of("travel"),
                List.of("step-free"),
                minimumAge,
                checks,
                declared,
                visibility,
                status,
                null,
                null,
                null);
    }
}
