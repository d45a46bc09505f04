package org.yourplace.site;

import java.util.function.Function;
import org.yourplace.kit.page.Page;
import org.yourplace.kit.page.PageResponse;

/**
 * A page of the site itself.
 *
 * @param page where it is and who it is for; its own handler is not called
 * @param answer makes the answer
 */
record SitePage(Page page, Function<Visit, Answer> answer) {

    static SitePage get(String path, Function<Visit, PageResponse> answer) {
        return new SitePage(Page.get(path, SitePage::unused), answer.andThen(Answer::of));
    }

    static SitePage post(String path, Function<Visit, Answer> answer) {
        return new SitePage(Page.post(path, SitePage::unused), answer);
    }

    SitePage forSignedIn() {
        return new SitePage(page.forSignedIn(), answer);
    }

    SitePage forLinkHolder() {
        return new SitePage(page.forLinkHolder(), answer);
    }

    private static PageResponse unused(Object request) {
        throw new IllegalStateException("the site answers its own pages");
    }
}
