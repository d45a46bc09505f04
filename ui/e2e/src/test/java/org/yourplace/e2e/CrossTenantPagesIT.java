package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.yourplace.kit.page.Page;

/**
 * Everybody opens and posts to every public page, with ids and address words that are another's: nobody reads a planted word, nothing
 * changes, and what is another's looks like what is not there. Pages are those that the site and the plugins declare.
 */
class CrossTenantPagesIT {
    private final MarkedHouse marked = MarkedHouse.shared();
    private final Findings findings = new Findings();

    @Test
    void nobody_reads_or_changes_through_a_page_what_is_anothers() {
        var pages = Declared.pages();
        var supported = marked.supported().fingerprint();
        var apart = marked.apart().fingerprint();

        for (var role : Role.all()) {
            var walk = new SiteWalk(marked.house(), role, findings);
            walk.crawl(pages);
            for (var page : pages) {
                if (page.path().contains("{")) tryOthers(walk, page);
                else walk.plain(page);
            }
        }

        findings.count("pages", pages.size());
        findings.print("cross-tenant pages");
        assertThat(findings.leaks()).isEmpty();
        assertThat(findings.differences()).isEmpty();
        assertThat(marked.supported().fingerprint()).isEqualTo(supported);
        assertThat(marked.apart().fingerprint()).isEqualTo(apart);
        assertThat(findings.counted("broken")).isZero();
    }

    @Test
    void what_stood_in_an_address_does_not_stand_in_the_operators_figures() {
        var secret = UUID.randomUUID().toString();
        var guest = Visitor.guest(marked.house());
        for (var page : Declared.pages()) {
            guest.get(page.path().replaceAll("\\{[^}]*}", secret));
        }
        assertThat(guest.get("/metrics").body())
                .contains("yourplace_requests_total")
                .doesNotContain(secret);
    }

    private void tryOthers(SiteWalk walk, Page page) {
        var nothing = walk.seen(page, UUID.randomUUID().toString());
        for (var word : words(page)) {
            walk.alike(page, word, nothing);
        }
    }

    /** One word of each kind for every page; all of them where an id stands in the address. */
    private List<String> words(Page page) {
        var words = new ArrayList<>(marked.slugs());
        var feature = Declared.featureOf(page);
        var ids = page.path().contains("{id}")
                ? marked.ids(feature)
                : marked.apart().ids(feature);
        ids.forEach(id -> words.add(id.toString()));
        return words;
    }
}
