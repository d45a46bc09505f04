package org.yourplace.workspace.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.directory.Ceiling;

/**
 * What the organisation has switched on and what it could. Before a switch is thrown it says what will change; where it cannot be thrown
 * it says why. Jars that could not be started stand at the end with their reasons.
 */
public final class FeaturesView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient FeatureOffice office;
    private final Div body = new Div();

    public FeaturesView(ViewContext context, FeatureOffice office) {
        super(context.texts().get("features.title"));
        this.context = context;
        this.office = office;
        lead(context.texts().get("features.lead"));
        body.addClassName("stack");
        add(body);
        fill();
    }

    private void fill() {
        body.removeAll();
        var states = office.states();
        if (states.isEmpty()) {
            body.add(new EmptyState(Icon.SWITCH, say("features.none"), say("features.none.next")));
        }
        states.forEach(state -> body.add(card(state)));
        var refused = office.refused();
        if (!refused.isEmpty()) body.add(refused(refused));
    }

    private Component card(FeatureOffice.State state) {
        var title = new H2(state.name());
        var mark = new Mark(say(state.on() ? "features.on" : "features.off"), state.on() ? Tone.GOOD : Tone.PLAIN);
        var head = new Div(title, mark);
        head.addClassName("card-head");
        var facts = new Facts()
                .fact(say("features.needs"), String.join(", ", state.needs()))
                .fact(say("features.not-with"), String.join(", ", state.conflicts()))
                .fact(say("features.rule"), say("features.ceiling." + code(state.ceiling())));
        var card = new Div(head, new Paragraph(state.summary()), facts, action(state));
        card.addClassNames("card", "stack");
        return card;
    }

    private static String code(Ceiling ceiling) {
        return ceiling.name().toLowerCase(java.util.Locale.ROOT);
    }

    private Component action(FeatureOffice.State state) {
        var actions = new Div();
        actions.addClassName("actions");
        var button = new Button(
                context.texts().get(state.on() ? "features.switch-off" : "features.switch-on", state.name()),
                click -> preview(state));
        if (!state.on()) button.addThemeName("primary");
        button.setEnabled(state.changeable());
        actions.add(button);
        return actions;
    }

    private void preview(FeatureOffice.State state) {
        boolean on = !state.on();
        var preview = office.preview(state.id(), on);
        var what = new Div(new Paragraph(preview.effect()));
        what.addClassName("stack");
        if (!preview.also().isEmpty()) what.add(list(on ? "features.also-on" : "features.also-off", preview.also()));
        if (!preview.against().isEmpty()) {
            what.add(list("features.against", preview.against()));
            var dialog = Confirm.ask(context.texts(), title(state, on), what, say("view.close"), () -> {});
            dialog.setCancelable(false);
            return;
        }
        Confirm.ask(
                context.texts(),
                title(state, on),
                what,
                say(on ? "features.do-on" : "features.do-off"),
                () -> change(state, on));
    }

    private String title(FeatureOffice.State state, boolean on) {
        return context.texts().get(on ? "features.ask-on" : "features.ask-off", state.name());
    }

    private void change(FeatureOffice.State state, boolean on) {
        office.set(state.id(), on);
        Notice.done(context.texts().get(on ? "features.was-on" : "features.was-off", state.name()));
        UI.getCurrent().navigate(context.here().substring(ViewContext.ROOT.length() + 1));
    }

    private Component list(String heading, List<String> names) {
        var list = new UnorderedList();
        names.forEach(name -> list.add(new ListItem(name)));
        return new Div(new H3(say(heading)), list);
    }

    private Component refused(List<FeatureOffice.Refused> jars) {
        var list = new Facts();
        jars.forEach(jar -> list.fact(jar.file(), jar.reason()));
        var section = new Section(new H2(say("features.refused")), new Paragraph(say("features.refused.lead")), list);
        section.addClassNames("block", "stack");
        return section;
    }

    private String say(String key) {
        return context.texts().get(key);
    }
}
