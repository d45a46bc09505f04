package org.yourplace.workspace.signon;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.platform.sso.SignOnChange;
import org.yourplace.platform.sso.SignOnSetup;

/** The fields of an organisation's sign-on. */
final class SignOnForm {
    /** Stands in the list of roles for letting nobody in. */
    private static final String NOBODY = "";

    private final PageTexts texts;
    private final TextField issuer;
    private final TextField clientId;
    private final PasswordField secret;
    private final TextField domains;
    private final TextField claim;
    private final TextArea claimRoles;
    private final Select<String> otherwise;
    private final Checkbox enabled;
    private final Checkbox only;
    private final FormPanel<SignOnChange> panel;

    SignOnForm(
            PageTexts texts,
            Optional<SignOnSetup> now,
            List<String> roles,
            TextField redirect,
            Consumer<SignOnChange> save) {
        this.texts = texts;
        issuer = text("issuer", now.map(SignOnSetup::issuer).orElse(""));
        clientId = text("client", now.map(SignOnSetup::clientId).orElse(""));
        secret = new PasswordField(texts.get("sign-on.secret"));
        secret.setHelperText(texts.get(
                now.map(SignOnSetup::hasSecret).orElse(false) ? "sign-on.secret.kept" : "sign-on.secret.help"));
        secret.getElement().setAttribute("autocomplete", "off");
        domains =
                text("domains", now.map(one -> String.join(", ", one.domains())).orElse(""));
        claim = text("claim", now.map(SignOnSetup::claim).orElse("groups"));
        claimRoles = new TextArea(texts.get("sign-on.roles"));
        claimRoles.setHelperText(texts.get("sign-on.roles.help", String.join(", ", roles)));
        claimRoles.setValue(now.map(one -> RoleLines.write(one.claimRoles())).orElse(""));
        otherwise = otherwise(roles, now);
        enabled = new Checkbox(
                texts.get("sign-on.enabled"), now.map(SignOnSetup::enabled).orElse(false));
        enabled.setHelperText(texts.get("sign-on.enabled.help"));
        only = new Checkbox(
                texts.get("sign-on.only"), now.map(SignOnSetup::only).orElse(false));
        only.setHelperText(texts.get("sign-on.only.help"));
        panel = new FormPanel<SignOnChange>(texts, texts.get("sign-on.save"), this::change, save)
                .section(texts.get("sign-on.at-provider"), texts.get("sign-on.at-provider.help"))
                .show(redirect)
                .section(texts.get("sign-on.from-provider"), "")
                .field(issuer, "issuer")
                .field(clientId, "clientId")
                .field(secret, "secret")
                .section(texts.get("sign-on.people"), texts.get("sign-on.people.help"))
                .field(domains, "domains")
                .field(claim, "claim")
                .field(claimRoles, "claimRoles")
                .field(otherwise, "otherwise")
                .section(texts.get("sign-on.use"), "")
                .field(enabled, "enabled")
                .field(only, "only");
    }

    private TextField text(String name, String value) {
        var field = new TextField(texts.get("sign-on." + name));
        field.setHelperText(texts.get("sign-on." + name + ".help"));
        field.setValue(value);
        return field;
    }

    private Select<String> otherwise(List<String> roles, Optional<SignOnSetup> now) {
        var choice = new Select<String>();
        choice.setLabel(texts.get("sign-on.otherwise"));
        choice.setHelperText(texts.get("sign-on.otherwise.help"));
        var choices = new ArrayList<String>();
        choices.add(NOBODY);
        choices.addAll(roles);
        choice.setItems(choices);
        choice.setItemLabelGenerator(
                role -> role.isEmpty() ? texts.get("sign-on.otherwise.nobody") : SignOnForm.role(texts, role));
        choice.setValue(now.map(SignOnSetup::otherwise).orElse(now.isPresent() ? NOBODY : "member"));
        return choice;
    }

    /** A role by its name, where it has one here. */
    private static String role(PageTexts texts, String code) {
        return texts.has("role." + code) ? texts.get("role." + code) : code;
    }

    private SignOnChange change() {
        return new SignOnChange(
                issuer.getValue(),
                clientId.getValue(),
                secret.getValue().isBlank() ? null : secret.getValue().strip(),
                Arrays.asList(domains.getValue().split("[,;\\s]+")),
                claim.getValue(),
                RoleLines.read(claimRoles.getValue()),
                otherwise.getValue(),
                enabled.getValue(),
                only.getValue());
    }

    FormPanel<SignOnChange> panel() {
        return panel;
    }
}
