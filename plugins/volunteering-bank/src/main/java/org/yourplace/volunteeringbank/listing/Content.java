package org.yourplace.volunteeringbank.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;

/** What an organisation says of a way to help. It is said anew as a whole, never word by word. */
@Embeddable
public class Content {
    static final String ONE_OFF = "one-off";
    static final String REGULAR = "regular";

    String title;

    @Nullable
    String summary;

    String description;

    @Nullable
    String cause;

    @Convert(converter = TextArray.class)
    List<String> skills = List.of();

    String commitment;

    @Nullable
    Integer minutes;

    @Column(name = "how_often")
    @Nullable
    String howOften;

    @Convert(converter = TextArray.class)
    List<String> times = List.of();

    @Convert(converter = Moment.class)
    @Nullable
    Instant starts;

    @Convert(converter = Moment.class)
    @Nullable
    Instant ends;

    @Nullable
    String repeats;

    @Convert(converter = TextArray.class)
    @Column(name = "area_served")
    List<String> areaServed = List.of();

    @Nullable
    Integer places;

    @Convert(converter = TextArray.class)
    List<String> expenses = List.of();

    @Convert(converter = TextArray.class)
    List<String> access = List.of();

    @Column(name = "minimum_age")
    @Nullable
    Integer minimumAge;

    @Convert(converter = TextArray.class)
    List<String> checks = List.of();

    @Column(name = "no_job_replaced")
    boolean noJobReplaced;

    /** For the persistence unit only. */
    protected Content() {}

    static Content of(WriteOpportunity said) {
        var content = new Content();
        content.title = said.title();
        content.summary = said.summary();
        content.description = said.description();
        content.cause = said.cause();
        content.skills = orNone(said.skills());
        content.commitment = said.commitment() != null ? said.commitment() : impliedCommitment(said);
        content.minutes = said.minutes();
        content.howOften = said.howOften();
        content.times = orNone(said.times());
        content.starts = said.starts();
        content.ends = said.ends();
        content.repeats = said.repeats();
        content.areaServed = orNone(said.areaServed());
        content.places = said.places();
        content.expenses = orNone(said.expenses());
        content.access = orNone(said.access());
        content.minimumAge = said.minimumAge();
        content.checks = orNone(said.checks());
        content.noJobReplaced = Boolean.TRUE.equals(said.noJobReplaced());
        return content;
    }

    /** What of it is missing before people can be asked to come. */
    Violations missing(Instant now) {
        var closes = closes();
        return Violations.of()
                .check(noJobReplaced, "noJobReplaced", "declaration-needed")
                .check(closes == null || closes.isAfter(now), ends == null ? "starts" : "ends", "in-the-past")
                .check(!expenses.contains("none") || expenses.size() == 1, "expenses", "none-and-some")
                .check(!checks.contains("none") || checks.size() == 1, "checks", "none-and-some");
    }

    /** When it can no longer be answered; absent when that is not known. */
    @Nullable
    Instant closes() {
        return ends != null || !isOneOff() ? ends : starts;
    }

    boolean isOneOff() {
        return ONE_OFF.equals(commitment);
    }

    private static String impliedCommitment(WriteOpportunity said) {
        return said.starts() != null && said.howOften() == null && said.repeats() == null ? ONE_OFF : REGULAR;
    }

    private static List<String> orNone(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes.stream().distinct().toList();
    }
}
