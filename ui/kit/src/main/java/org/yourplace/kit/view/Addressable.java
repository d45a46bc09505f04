package org.yourplace.kit.view;

import java.util.List;

/** A view that shows different things at addresses below its own without being made anew. */
public interface Addressable {

    /** Shows what the address names; called after every move within the view. */
    void open(List<String> rest);
}
