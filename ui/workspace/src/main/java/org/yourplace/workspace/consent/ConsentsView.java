package org.yourplace.workspace.consent;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.consent.Consents.Consent;

/** Who said yes to what, since when, and who has taken it back, the latest first. */
public final class ConsentsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient ConsentOffice office;
    private final ListDetail<Consent> list;

    public ConsentsView(ViewContext context, ConsentOffice office) {
        super(context.texts().get("consents.title"));
        this.context = context;
        this.office = office;
        lead(say("consents.lead"));
        list = ListSpec.of(context.texts(), say("consents.title"), office::list, (Consent one) -> one.id()
                        .toString())
                .search(say("consents.search"))
                .filter(new Filter("purpose", say("consents.purpose"), say("consents.purpose.all"), purposes()))
                .filter(new Filter("state", say("consents.state"), say("consents.state.all"), states()))
                .column(Column.of("name", say("consents.who"), Consent::name))
                .column(Column.of("purpose", say("consents.purpose"), one -> purpose(one.purpose())))
                .column(Column.of("state", say("consents.state"), this::state).shows(this::mark))
                .column(Column.of("given", say("consents.given"), one -> when(one.given())))
                .column(Column.of("withdrawn", say("consents.withdrawn"), one -> when(one.withdrawn())))
                .column(Column.of("how", say("consents.how"), this::how))
                .csv("consents")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.TASK, say("consents.none"), say("consents.none.next")))
                .list();
        add(list);
    }

    private Map<String, String> purposes() {
        var names = new LinkedHashMap<String, String>();
        office.purposes().forEach(code -> names.put(code, purpose(code)));
        return names;
    }

    private Map<String, String> states() {
        var names = new LinkedHashMap<String, String>();
        names.put(ConsentOffice.STANDS, say("consents.stands"));
        names.put("taken-back", say("consents.taken-back"));
        return names;
    }

    /** The words for a purpose; a feature may have asked for one that has none here. */
    private String purpose(String code) {
        var key = "consents.purpose." + code;
        return context.texts().has(key) ? say(key) : code.replace('-', ' ');
    }

    private String state(Consent one) {
        return say(one.withdrawn() == null ? "consents.stands" : "consents.taken-back");
    }

    private Mark mark(Consent one) {
        return new Mark(state(one), one.withdrawn() == null ? Tone.GOOD : Tone.PLAIN);
    }

    private String how(Consent one) {
        return say("consents.how." + one.how().code());
    }

    private String when(@Nullable Instant at) {
        return at == null
                ? ""
                : context.texts().date(at.atZone(context.clock().getZone()).toLocalDate());
    }

    private Component detail(String id) {
        return RowId.of(id)
                .flatMap(office::one)
                .<Component>map(this::detail)
                .orElseGet(() -> new Paragraph(say("error.not-found")));
    }

    private Component detail(Consent one) {
        var facts = new Facts()
                .fact(say("consents.purpose"), purpose(one.purpose()))
                .fact(say("consents.how"), how(one))
                .fact(say("consents.given"), when(one.given()));
        if (one.withdrawn() != null) {
            facts.fact(say("consents.withdrawn"), when(one.withdrawn()));
        }
        var words = new Paragraph("“" + one.words() + "”");
        var panel = new Div(new H2(one.name()), mark(one), words, facts);
        panel.addClassName("stack");
        return panel;
    }

    private String say(String key) {
        return context.texts().get(key);
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}
