package org.yourplace.kit.view;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.yourplace.kit.page.PageTexts;

/** A tab without a browser, for each test. */
final class Screen implements BeforeEachCallback, AfterEachCallback {
    static final PageTexts TEXTS = PageTexts.of(
            Locale.UK,
            List.of(
                    new PageTexts.Source("messages/view", Screen.class.getClassLoader()),
                    new PageTexts.Source("messages/kit", Screen.class.getClassLoader())));

    @Override
    public void beforeEach(ExtensionContext context) {
        MockVaadin.setup();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        MockVaadin.tearDown();
    }

    /** Types or chooses as a person does who can reach the field. */
    static <V> void fill(HasValue<?, V> field, V value) {
        if (field.isReadOnly() || !((HasEnabled) field).isEnabled())
            throw new AssertionError("nobody can fill " + field);
        field.setValue(value);
    }

    static <C extends Component> C show(C component) {
        UI.getCurrent().add(component);
        return component;
    }
}
