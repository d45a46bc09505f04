package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;

/** Makes a view for one visit. It reads what it needs through services, which refuse who may not. */
@FunctionalInterface
public interface ViewMaker {

    Component make(ViewContext context);
}
