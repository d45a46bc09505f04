package org.yourplace.platform.agreements;

import java.util.List;
import org.yourplace.spi.sharing.Dataset;

/** The groups that an organisation keeps for, and where their enquiries go: what core itself lets organisations share. */
public final class KeptGroups {
    private static final String ORGANISATION = "core.organisation";
    private static final String CONTACT = "core.organisation_contact";

    private static final String READ = """
            SELECT o.id, NULL::uuid AS person_id, o.name, o.postcode, c.contact, c.email, c.phone, o.external FROM core.organisation o
            LEFT JOIN core.organisation_contact c ON c.id = o.id AND c.tenant_id = o.tenant_id
            WHERE o.tenant_id = core.tenant() AND o.hosted""";

    private KeptGroups() {}

    public static Dataset dataset() {
        return new Dataset(
                "groups",
                List.of(
                        new Dataset.Column("name", ORGANISATION, "name"),
                        new Dataset.Column("postcode", ORGANISATION, "postcode"),
                        new Dataset.Column("contact", CONTACT, "contact"),
                        new Dataset.Column("email", CONTACT, "email"),
                        new Dataset.Column("phone", CONTACT, "phone"),
                        new Dataset.Column("external", ORGANISATION, "external")),
                Dataset.Reader.of(READ));
    }
}
