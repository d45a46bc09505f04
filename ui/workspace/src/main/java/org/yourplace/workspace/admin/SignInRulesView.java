package org.yourplace.workspace.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.signin.SignInRules;
import org.yourplace.workspace.shell.SecondProof;

/**
 * What the organisation asks of everybody who signs in to work for it. Before the rule is switched on it says how many people it will stop
 * until they have set up a code; whoever has none themselves is led to set one up first.
 */
public final class SignInRulesView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient SignInRules rules;
    private final Div body = new Div();

    public SignInRulesView(ViewContext context, SignInRules rules) {
        super(context.texts().get("sign-in-rules.title"));
        this.context = context;
        this.rules = rules;
        lead(context.texts().get("sign-in-rules.lead"));
        body.addClassName("stack");
        add(body);
        fill();
    }

    private void fill() {
        var state = rules.state();
        var mark = new Mark(
                say(state.secondFactor() ? "sign-in-rules.on" : "sign-in-rules.off"),
                state.secondFactor() ? Tone.GOOD : Tone.PLAIN);
        var head = new Div(new H2(say("sign-in-rules.code")), mark);
        head.addClassName("card-head");
        var card = new Div(head, new Paragraph(say("sign-in-rules.code.text")), new Paragraph(people(state)));
        card.addClassNames("card", "stack");
        card.add(state.secondFactor() || state.mine() ? action(state) : first());
        body.removeAll();
        body.add(card);
    }

    private Component action(SignInRules.State state) {
        boolean on = !state.secondFactor();
        var button = new Button(say(on ? "sign-in-rules.ask" : "sign-in-rules.stop"), click -> confirm(state, on));
        if (on) button.addThemeName("primary");
        var actions = new Div(button);
        actions.addClassName("actions");
        return actions;
    }

    /** Nobody can switch on what would stop themselves. */
    private Component first() {
        var link = new Anchor(SecondProof.way(context.here()), say("sign-in-rules.first.link"));
        link.setRouterIgnore(true);
        var notice = new Div(new Notice(Tone.INFO, say("sign-in-rules.first")), link);
        notice.addClassName("stack");
        return notice;
    }

    private void confirm(SignInRules.State state, boolean on) {
        Confirm.ask(
                context.texts(),
                say(on ? "sign-in-rules.ask.sure" : "sign-in-rules.stop.sure"),
                on ? people(state) + " " + say("sign-in-rules.ask.effect") : say("sign-in-rules.stop.effect"),
                say(on ? "sign-in-rules.ask" : "sign-in-rules.stop"),
                () -> {
                    rules.askSecondFactor(on);
                    Notice.done(say(on ? "sign-in-rules.asked" : "sign-in-rules.stopped"));
                    fill();
                });
    }

    private String people(SignInRules.State state) {
        return state.without() == 0
                ? say("sign-in-rules.all")
                : context.texts().count("sign-in-rules.without", state.without(), state.members());
    }

    private String say(String key) {
        return context.texts().get(key);
    }
}
