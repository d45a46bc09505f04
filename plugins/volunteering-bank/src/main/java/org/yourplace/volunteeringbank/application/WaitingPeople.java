package org.yourplace.volunteeringbank.application;

import java.util.List;
import org.yourplace.spi.sharing.Dataset;

/** People who wait for an answer, as an organisation may agree to share them: with a body that helps it to answer, for instance. */
public final class WaitingPeople {
    private static final String APPLICATION = "volunteering_bank.application";
    private static final String PROGRESS = "volunteering_bank.application_progress";

    private static final String READ = """
            SELECT a.id, a.person_id, a.name, a.email, a.phone, a.title, p.state, p.due_on::text AS "due-on"
            FROM volunteering_bank.application a
            JOIN volunteering_bank.application_progress p ON p.id = a.id AND p.tenant_id = a.tenant_id
            WHERE a.tenant_id = core.tenant() AND p.state IN ('sent', 'contacted')""";

    private WaitingPeople() {}

    public static Dataset dataset() {
        return new Dataset(
                "waiting",
                List.of(
                        new Dataset.Column("name", APPLICATION, "name"),
                        new Dataset.Column("title", APPLICATION, "title"),
                        new Dataset.Column("phone", APPLICATION, "phone"),
                        new Dataset.Column("email", APPLICATION, "email"),
                        new Dataset.Column("state", PROGRESS, "state"),
                        new Dataset.Column("due-on", PROGRESS, "due_on")),
                Dataset.Reader.of(READ));
    }
}
