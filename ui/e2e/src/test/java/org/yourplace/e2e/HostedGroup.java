package org.yourplace.e2e;

/** A group that SVS keeps: it has a page behind the link in its mail, and nothing else. */
final class HostedGroup {
    static final String NAME = "Warren Green Patch";
    static final String ADDRESS = "hello@warren-green-patch.example";

    private HostedGroup() {}

    /** Address of a listing of the group that one can still answer. */
    static String listing(RunningHouse house) {
        return Inside.of(house)
                .withHandle(db -> "/volunteer/"
                        + db.createQuery("SELECT o.slug FROM volunteering_bank.opportunity o JOIN core.organisation g"
                                        + " ON g.id = o.organisation_id WHERE g.name = :group AND o.status = 'live'"
                                        + " ORDER BY o.places - o.taken DESC NULLS FIRST LIMIT 1")
                                .bind("group", NAME)
                                .mapTo(String.class)
                                .one());
    }

    /** The way to its page, from the letter that tells it of somebody. */
    static String pageAbout(RunningHouse house, String name) {
        return Letters.link(house, ADDRESS, "/our-group/", name);
    }
}
