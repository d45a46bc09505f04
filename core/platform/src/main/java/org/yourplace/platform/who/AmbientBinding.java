package org.yourplace.platform.who;

import java.util.Optional;

/** Another place where the binding of the present work can be found: in the workspace, the browser tab it belongs to. */
public interface AmbientBinding {
    Optional<Binding> current();
}
