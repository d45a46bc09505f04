package org.yourplace.site.port;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yourplace.kit.page.Brand;
import org.yourplace.kit.page.Visitor;

/** Whose site this is and who is asking, for the request at hand. */
public interface Caller {

    /** The partnership of the request's host, in the reader's language. */
    Brand brand(Locale locale);

    /** Colours and mark of the partnership. */
    Look look();

    /** Languages of its public pages, the first is the default. */
    List<Locale> languages();

    /** The signed-in person. */
    Optional<Visitor> visitor();

    /** The language the signed-in person chose, if any. */
    Optional<Locale> language();
}
