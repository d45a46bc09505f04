package org.yourplace.workspace.shell;

import java.util.List;
import org.yourplace.kit.view.FeatureView;

/** What an address of an organisation's workspace leads to. */
sealed interface Place {

    /** A view, and what follows its path. */
    record Found(Area area, FeatureView view, List<String> rest) implements Place {

        /** Whether a move from there to here stays within one view. */
        boolean sameView(Place other) {
            return other instanceof Found found
                    && found.area.id().equals(area.id())
                    && found.view.path().equals(view.path());
        }
    }

    /** Nothing: absent, switched off, and not for this member all look the same. */
    record Absent() implements Place {}
}
