package org.yourplace.volunteeringbank.pull;

/** What became of a page's items. */
record Kept(int seen, int created, int updated, int unchanged, int gone, int rejected) {
    static final Kept NOTHING = new Kept(0, 0, 0, 0, 0, 0);

    /** What became of one. */
    enum Fate {
        CREATED,
        UPDATED,
        UNCHANGED,
        GONE,
        REJECTED
    }

    Kept and(Fate fate) {
        return new Kept(
                seen + 1,
                created + (fate == Fate.CREATED ? 1 : 0),
                updated + (fate == Fate.UPDATED ? 1 : 0),
                unchanged + (fate == Fate.UNCHANGED ? 1 : 0),
                gone + (fate == Fate.GONE ? 1 : 0),
                rejected + (fate == Fate.REJECTED ? 1 : 0));
    }

    Kept and(Kept more) {
        return new Kept(
                seen + more.seen,
                created + more.created,
                updated + more.updated,
                unchanged + more.unchanged,
                gone + more.gone,
                rejected + more.rejected);
    }
}
