package org.yourplace.workspace.tab;

import com.vaadin.flow.component.UI;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.yourplace.platform.who.AmbientBinding;
import org.yourplace.platform.who.Binding;

/** Tells core who is asking when the work at hand belongs to a tab. */
@Singleton
public class TabBinding implements AmbientBinding {

    @Override
    public Optional<Binding> current() {
        return Optional.ofNullable(UI.getCurrent()).flatMap(Tab::of).map(Tab::binding);
    }
}
