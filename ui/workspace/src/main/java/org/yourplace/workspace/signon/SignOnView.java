package org.yourplace.workspace.signon;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.yourplace.kit.view.Confirm;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Refusals;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.sso.Finding;
import org.yourplace.platform.sso.SignOnChange;
import org.yourplace.platform.sso.SignOnServlet;
import org.yourplace.platform.sso.SignOnSetup;
import org.yourplace.spi.error.DomainException;

/** How the organisation's people sign in with their work accounts, and how its directory says who they are. */
public final class SignOnView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient SignOnOffice office;
    private final transient Tenant tenant;
    private final Div content = new Div();
    private final Div found = new Div();

    public SignOnView(ViewContext context, SignOnOffice office) {
        super(context.texts().get("sign-on.title"));
        this.context = context;
        this.office = office;
        this.tenant = office.tenant(context.tenant().id());
        lead(say("sign-on.lead"));
        content.addClassName("stack");
        found.addClassName("stack");
        found.getElement().setAttribute("role", "status");
        add(content);
        show();
    }

    private String say(String key, Object... args) {
        return context.texts().get(key, args);
    }

    private void show() {
        var setup = office.setup();
        content.removeAll();
        found.removeAll();
        if (!office.available()) {
            content.add(new Notice(Tone.LATE, say("sign-on.no-key"), say("sign-on.no-key.next")));
        }
        setup.ifPresent(now -> content.add(state(now)));
        content.add(
                new SignOnForm(context.texts(), setup, List.copyOf(office.roles()), redirectField(), this::save)
                        .panel(),
                new DirectoryBlock(context, office, origin() + "/scim/v2/" + tenant.slug()));
    }

    /** Where things stand, and what to do next. */
    private Component state(SignOnSetup now) {
        var marks = new Paragraph(new Mark(
                say(now.enabled() ? "sign-on.is-on" : "sign-on.is-off"), now.enabled() ? Tone.GOOD : Tone.PLAIN));
        if (now.only()) {
            marks.add(new Span(" "), new Mark(say("sign-on.is-only"), Tone.INFO));
        }
        var check = new Button(say("sign-on.check"), click -> check());
        var go = new Anchor(office.wayToTry(tenant), say("sign-on.try"));
        go.setRouterIgnore(true);
        go.addClassName("button");
        var actions = new Div(check, go);
        actions.addClassName("actions");
        var remove = new Button(say("sign-on.remove"), click -> remove());
        remove.addThemeName("tertiary");
        actions.add(remove);
        var block = new Section(new H2(say("sign-on.state")), marks, tried(now), actions, found);
        block.addClassNames("block", "stack");
        return block;
    }

    private Component tried(SignOnSetup now) {
        var said = now.triedSaid();
        if (said == null) {
            return new Paragraph(say("sign-on.tried.never"));
        }
        boolean good = said.equals("tested");
        return new Notice(
                good ? Tone.GOOD : Tone.LATE, say("sign-on.tried." + said), say("sign-on.tried." + said + ".next"));
    }

    private void check() {
        found.removeAll();
        try {
            var list = new UnorderedList();
            list.addClassName("findings");
            office.tryOut(redirect()).forEach(finding -> list.add(line(finding)));
            found.add(list);
        } catch (DomainException refused) {
            found.add(new Notice(Tone.LATE, Refusals.text(context.texts(), refused), ""));
        }
    }

    private ListItem line(Finding finding) {
        return new ListItem(
                new Mark(say(finding.good() ? "sign-on.good" : "sign-on.bad"), finding.good() ? Tone.GOOD : Tone.LATE),
                new Span(" " + SignOnOffice.words(finding, context.locale())));
    }

    private void save(SignOnChange change) {
        office.save(change);
        Notice.done(say("sign-on.saved"));
        show();
    }

    private void remove() {
        Confirm.askHard(
                context.texts(),
                say("sign-on.remove.ask"),
                say("sign-on.remove.consequence"),
                say("sign-on.remove"),
                () -> {
                    try {
                        office.remove();
                        show();
                    } catch (DomainException refused) {
                        found.removeAll();
                        found.add(new Notice(Tone.LATE, Refusals.text(context.texts(), refused), ""));
                    }
                });
    }

    private TextField redirectField() {
        var field = new TextField(say("sign-on.redirect"));
        field.setValue(redirect().toString());
        field.setReadOnly(true);
        field.setHelperText(say("sign-on.redirect.help"));
        return field;
    }

    private URI redirect() {
        return URI.create(origin() + "/sign-in/with/" + tenant.slug() + "/back");
    }

    /** Scheme and host under which the administrator looks at this. */
    private String origin() {
        return Optional.ofNullable(VaadinServletRequest.getCurrent())
                .map(request -> SignOnServlet.redirect(request.getHttpServletRequest(), tenant)
                        .toString()
                        .replaceFirst("/sign-in/.*$", ""))
                .orElse("");
    }
}
