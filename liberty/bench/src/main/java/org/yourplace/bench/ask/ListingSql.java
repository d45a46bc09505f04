package org.yourplace.bench.ask;

/** What an answer holds of a listing, its organisation and its tenant: the columns that the API reads. */
final class ListingSql {
    private static final String COLUMNS = """
            o.id, o.version, o.tenant_id, o.slug, o.title, o.summary, o.description, o.cause, o.skills, o.commitment, o.minutes, o.how_often,
              o.times, o.starts, o.ends, o.postcode, o.remote, o.latitude, o.longitude, o.lsoa, o.ward, o.more_places, o.area_served,
              o.places, o.taken, o.expenses, o.access, o.minimum_age, o.checks, o.no_job_replaced, o.visibility,
              CASE WHEN o.status = 'live' AND o.closes <= core.at() THEN 'ended' ELSE o.status END, o.status_reason, o.source, o.by_name,
              o.published_at, o.checked_by, o.checked_at, o.updated_at, g.id, g.slug, g.name, g.summary, g.sample, g.phone, g.away_until,
              CASE WHEN g.hosted THEN t.name END""";
    private static final String JOINS = """
            JOIN core.organisation g ON g.id = o.organisation_id AND g.tenant_id = o.tenant_id
            JOIN core.tenant t ON t.id = o.tenant_id
            """;

    /** What the policy on listings says, for a role that it does not bind. */
    static final String MAY_READ =
            "(o.audience_id = ANY ((SELECT core.audiences())::bigint[]) OR o.tenant_id = (SELECT core.tenant()))";

    private ListingSql() {}

    /** @param source a table or sub-select that is called {@code o} */
    static String of(String source, String rest) {
        return "SELECT " + COLUMNS + " FROM " + source + "\n" + JOINS + rest;
    }

    /** With further columns after those of the listing. */
    static String of(String more, String source, String rest) {
        return "SELECT " + COLUMNS + ", " + more + " FROM " + source + "\n" + JOINS + rest;
    }
}
