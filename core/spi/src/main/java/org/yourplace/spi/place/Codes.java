package org.yourplace.spi.place;

import java.util.List;
import java.util.Locale;

/** Word lists of the partnership: causes, skills, expenses, access support and so on. */
public interface Codes {
    /** The words of a list in the order to show them; empty for an unknown list. */
    List<Code> list(String name);

    boolean known(String list, String code);

    /** The label of a code, or the code itself when the list does not hold it. */
    String label(String list, String code, Locale locale);

    /** One word of a list. */
    interface Code {
        String code();

        String label(Locale locale);
    }
}
