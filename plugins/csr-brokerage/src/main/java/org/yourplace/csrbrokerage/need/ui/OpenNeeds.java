package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedSearch.FoundNeed;
import org.yourplace.csrbrokerage.need.SearchNeeds;

/** Chooses one of the needs that can be answered: the hundred newest, by title and group. */
final class OpenNeeds {
    private static final int MOST = 100;

    private final ComboBox<Need> field = new ComboBox<>();

    OpenNeeds(Words words, boolean teamDays) {
        field.setLabel(words.get("need.offers.need"));
        field.setItems(words.services().search().search(SearchNeeds.any(teamDays, MOST)).items().stream()
                .map(FoundNeed::need)
                .toList());
        field.setItemLabelGenerator(need -> need.title() + ": " + need.organisation());
    }

    ComboBox<Need> field() {
        return field;
    }

    @Nullable
    UUID id() {
        return field.getValue() == null ? null : field.getValue().id();
    }
}
