package org.yourplace.platform.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.yourplace.platform.who.CorePermission;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.data.Tx;
import org.yourplace.spi.feature.Importer;
import org.yourplace.spi.place.Codes;
import org.yourplace.spi.place.Places;
import org.yourplace.spi.who.Access;
import tools.jackson.databind.JsonNode;

/**
 * Reads in the groups that an organisation keeps for, such as the members of a voluntary service: most will never have a workspace of
 * their own. Name, summary, cause and postcode become public, because listings are posted in the group's name; contact, address and
 * number stay with the keeper. A group that has a workspace here is left to itself.
 */
public final class MemberList implements Importer {
    private final Access access;
    private final Places places;
    private final Codes codes;
    private final KeptOrganisations kept;

    public MemberList(Access access, Places places, Codes codes, Ids ids) {
        this.access = access;
        this.places = places;
        this.codes = codes;
        this.kept = new KeptOrganisations(ids);
    }

    @Override
    public String id() {
        return "members";
    }

    @Override
    public List<String> columns() {
        return List.of("name", "contact", "email", "phone", "postcode", "cause", "summary", "reference");
    }

    @Override
    public void mayImport() {
        access.require(CorePermission.IMPORT_ORGANISATIONS);
    }

    @Override
    public Outcome apply(Tx tx, JsonNode row) {
        var member = MemberRow.of(row);
        var warnings = new ArrayList<String>();
        var causes = member.causes().stream()
                .map(this::cause)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (causes.size() < member.causes().size()) {
            warnings.add("unknown-cause");
        }
        if (member.postcode() != null && places.postcode(member.postcode()).isEmpty()) {
            warnings.add("postcode-outside");
        }
        var found = kept.find(tx, member);
        if (found.isEmpty()) {
            kept.add(tx, member, causes);
            return new Outcome(Change.CREATED, warnings);
        }
        if (!found.get().mine()) {
            warnings.add("has-a-workspace");
            return new Outcome(Change.UNCHANGED, warnings);
        }
        boolean changed = kept.change(tx, found.get(), member, causes);
        return new Outcome(changed ? Change.UPDATED : Change.UNCHANGED, warnings);
    }

    /** A cause by its code or by its label in any of the partnership's main words. */
    private @org.jspecify.annotations.Nullable String cause(String written) {
        return codes.list("causes").stream()
                .filter(code -> code.code().equalsIgnoreCase(written)
                        || code.label(Locale.UK).equalsIgnoreCase(written))
                .map(Codes.Code::code)
                .findFirst()
                .orElse(null);
    }
}
