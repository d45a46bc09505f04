package org.yourplace.csrbrokerage.placement.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yourplace.csrbrokerage.placement.Interest;
import org.yourplace.csrbrokerage.placement.Reason;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.place.Codes;

/** Why something stands where it does, in words with points. */
final class Reasons {
    private final PageTexts texts;
    private final Codes codes;

    Reasons(PageTexts texts, Codes codes) {
        this.texts = texts;
        this.codes = codes;
    }

    UnorderedList list(List<Reason> reasons) {
        var list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(words(reason))));
        return list;
    }

    private String words(Reason reason) {
        var about =
                switch (reason.code()) {
                    case "skill", "skill-none" -> labels("skills", reason.about());
                    case "cause", "cause-none" -> labels("causes", reason.about());
                    default -> reason.about();
                };
        var said = texts.get("brokerage.why." + reason.code(), about);
        return reason.points() == 0 ? said : texts.get("brokerage.why.points", said, texts.number(reason.points()));
    }

    private String labels(String list, String about) {
        return Stream.of(about.split(","))
                .map(code -> codes.label(list, code, texts.locale()))
                .collect(Collectors.joining(", "));
    }

    UnorderedList interests(List<Interest> interests) {
        var list = new UnorderedList();
        interests.forEach(one -> list.add(new ListItem(texts.get("interest." + one.kind(), one.about()))));
        return list;
    }
}
