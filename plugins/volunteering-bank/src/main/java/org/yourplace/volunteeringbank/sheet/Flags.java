package org.yourplace.volunteeringbank.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;

/** What a supporter should look at twice: said as codes, so that each face finds its own words. */
public final class Flags {
    /** Words of a listing that fills a post that was paid. */
    private static final Pattern JOB = Pattern.compile(
            "\\b(maternity cover|cover for (our )?(paid )?staff|instead of (a |our )?paid|in place of (a |our )?paid|replac\\w+ (a |our )?(paid|staff|member"
                    + " of staff)|redundan\\w+|vacant post|unpaid intern\\w*|full[- ]time hours)\\b");

    private Flags() {}

    public static List<String> of(OpportunityDetails listing, Sheet said, boolean dbsOpen) {
        var flags = new ArrayList<String>();
        add(flags, said.mayReplaceAJob(), "replaced-job");
        add(flags, readsLikeAJob(listing.title() + "\n" + listing.description()), "reads-like-a-job");
        add(flags, dbsOpen, "dbs-question");
        add(flags, "none".equals(said.insurance()) || "unsure".equals(said.insurance()), "no-insurance");
        boolean atRisk = said.around().contains("children") || said.around().contains("adults");
        add(
                flags,
                atRisk && !"own".equals(said.safeguarding()) && !"borrowed".equals(said.safeguarding()),
                "no-safeguarding");
        add(flags, listing.expenses().isEmpty() || listing.expenses().equals(List.of("none")), "no-expenses");
        add(
                flags,
                listing.access().isEmpty()
                        && (said.support() == null || said.support().isBlank()),
                "no-access");
        return flags;
    }

    static boolean readsLikeAJob(String words) {
        return JOB.matcher(words.toLowerCase(Locale.ROOT)).find();
    }

    private static void add(List<String> flags, boolean holds, String flag) {
        if (holds) {
            flags.add(flag);
        }
    }
}
