package org.yourplace.csrbrokerage.programme;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.FeatureContext;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.people.DirectoryExtension;
import tools.jackson.databind.json.JsonMapper;

/**
 * Staff's terms as the employer's directory tells them: the same columns as a list has, into the same rows, by the same rules. The line manager
 * comes with the standard's own extension.
 */
public final class DirectoryTerms implements DirectoryExtension {
    public static final String SCHEMA = "urn:yourplace:scim:schemas:extension:staff-terms:1.0:User";
    static final String FROM_DIRECTORY = "directory";

    private static final JsonMapper JSON = new JsonMapper();
    private static final BigDecimal HOUR = BigDecimal.valueOf(60);

    private final FeatureContext core;

    public DirectoryTerms(FeatureContext core) {
        this.core = core;
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String name() {
        return "StaffTerms";
    }

    @Override
    public String description() {
        return "How somebody is employed, as far as their time off to help depends on it. What is sent replaces what stood there; a user"
                + " sent without this extension keeps it.";
    }

    @Override
    public List<Attribute> attributes() {
        return List.of(
                new Attribute("grade", Type.TEXT, "In the employer's own words; needed, except of a councillor"),
                new Attribute(
                        "hoursAWeek",
                        Type.NUMBER,
                        "Contracted hours a week, such as 18.5; needed, except of a councillor"),
                new Attribute(
                        "fullTimeHours",
                        Type.NUMBER,
                        "What full time is for them, such as 37; needed, except of a councillor"),
                new Attribute(
                        "contract",
                        Type.TEXT,
                        "permanent, fixed-term, apprentice, casual or agency; permanent when it is not said"),
                new Attribute("startsOn", Type.TEXT, "First day, such as 2026-04-01"),
                new Attribute("endsOn", Type.TEXT, "Last day, such as 2027-03-31"),
                new Attribute("site", Type.TEXT, "Where they work"),
                new Attribute("councillor", Type.TRUTH, "An elected member, whom no allowance covers"));
    }

    @Override
    public Map<UUID, Map<String, String>> read(Tx tx, Collection<UUID> members) {
        var found = new HashMap<UUID, Map<String, String>>();
        TermsRows.of(tx, members).forEach((member, terms) -> found.put(member, said(terms)));
        return found;
    }

    @Override
    public void write(Tx tx, UUID member, Map<String, String> values) {
        var terms = TermsRow.told(JSON.valueToTree(values)).over(null);
        if (terms.equals(TermsRows.of(tx, List.of(member)).get(member))) return;
        StaffRows.write(tx, member, terms, FROM_DIRECTORY);
        core.audit().record(tx, "terms-written", member, "grade", Objects.requireNonNullElse(terms.grade(), ""));
    }

    private static Map<String, String> said(Terms terms) {
        var said = new HashMap<String, String>();
        put(said, "grade", terms.grade());
        put(said, "hoursAWeek", hours(terms.weeklyMinutes()));
        put(said, "fullTimeHours", hours(terms.fullTimeMinutes()));
        put(said, "contract", terms.contract().code());
        put(said, "startsOn", terms.startsOn());
        put(said, "endsOn", terms.endsOn());
        put(said, "site", terms.site());
        if (terms.councillor()) put(said, "councillor", true);
        return said;
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) said.put(name, value.toString());
    }

    /** Four decimals, which is enough to lead back to the minute. */
    private static @Nullable String hours(@Nullable Integer minutes) {
        return minutes == null
                ? null
                : BigDecimal.valueOf(minutes)
                        .divide(HOUR, 4, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
