package org.yourplace.workspace.people;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.data.provider.Query;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.members.FindPeople;
import org.yourplace.platform.members.Person.Named;
import org.yourplace.spi.data.Limit;

/** Chooses colleagues by typing some of their name. Shows the first hundred that fit; who types more sees fewer. */
final class PeoplePicker {
    private final Office office;
    private final @Nullable UUID without;

    /** @param without who cannot be chosen */
    PeoplePicker(Office office, @Nullable UUID without) {
        this.office = office;
        this.without = without;
    }

    ComboBox<Named> field() {
        var field = new ComboBox<Named>();
        field.setItemLabelGenerator(Named::name);
        field.setClearButtonVisible(true);
        field.setItems(this::fitting);
        return field;
    }

    MultiSelectComboBox<Named> several() {
        var field = new MultiSelectComboBox<Named>();
        field.setItemLabelGenerator(Named::name);
        field.setItems(this::fitting);
        return field;
    }

    private Stream<Named> fitting(Query<Named, String> query) {
        var find = new FindPeople(query.getFilter().orElse(null), null, null, null, null);
        return office.members().list(find, null, Limit.MOST).items().stream()
                .filter(one -> !one.id().equals(without))
                .map(one -> new Named(one.id(), one.name()))
                .skip(query.getOffset())
                .limit(query.getLimit());
    }
}
