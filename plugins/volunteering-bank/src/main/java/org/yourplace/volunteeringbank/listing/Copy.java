package org.yourplace.volunteeringbank.listing;

import org.yourplace.volunteeringbank.sheet.Sheet;

/** Says again what a listing says, for a new one to start from. */
final class Copy {
    private Copy() {}

    /** Without the day, which has passed or belongs to the other, and without the declaration, which is given for each. */
    static WriteOpportunity of(OpportunityDetails from, Sheet sheet) {
        return new WriteOpportunity(
                from.organisation().id(),
                from.title(),
                from.summary(),
                from.description(),
                from.cause(),
                from.skills(),
                from.commitment(),
                from.minutes(),
                from.howOften(),
                from.times(),
                null,
                null,
                from.postcode(),
                from.remote(),
                from.areaServed(),
                from.shifts() != null ? null : from.places(),
                from.expenses(),
                from.access(),
                from.minimumAge(),
                from.checks(),
                false,
                from.visibility(),
                Status.DRAFT.code(),
                null,
                null,
                sheet);
    }
}
