package org.yourplace.csrbrokerage.ui.programme;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.csrbrokerage.programme.WritePolicy;
import org.yourplace.csrbrokerage.programme.WriteRule;

/** The lines of the policy, of which there is always one. */
final class RulesField extends CustomField<List<WriteRule>> {
    private static final long serialVersionUID = 1L;

    private final transient ProgrammeWords words;
    private final transient List<String> grades;
    private final transient List<RuleLine> lines = new ArrayList<>();
    private final Div rows = new Div();
    private final Button more;

    RulesField(ProgrammeWords words, List<String> grades) {
        super(List.of());
        this.words = words;
        this.grades = grades;
        setLabel(words.get("lines"));
        setHelperText(words.get("lines.help"));
        addClassName("wide");
        rows.addClassName("stack");
        more = new Button(words.get("line.add"), click -> {
            line(null).begin();
            updateValue();
        });
        var actions = new Div(more);
        actions.addClassName("actions");
        var all = new Div(rows, actions);
        all.addClassName("stack");
        add(all);
        line(null);
    }

    private RuleLine line(@Nullable WriteRule said) {
        var made = new RuleLine[1];
        made[0] = new RuleLine(words, grades, said, this::updateValue, () -> remove(made[0]));
        lines.add(made[0]);
        rows.add(made[0]);
        number();
        return made[0];
    }

    private void remove(RuleLine line) {
        lines.remove(line);
        rows.remove(line);
        number();
        updateValue();
        more.focus();
    }

    private void number() {
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).number(i + 1, lines.size() > 1);
        }
        more.setVisible(lines.size() < WritePolicy.MOST_RULES);
    }

    @Override
    protected List<WriteRule> generateModelValue() {
        return said();
    }

    List<WriteRule> said() {
        return lines.stream().map(RuleLine::said).toList();
    }

    @Override
    protected void setPresentationValue(@Nullable List<WriteRule> value) {
        rows.removeAll();
        lines.clear();
        if (value == null || value.isEmpty()) {
            line(null);
        } else {
            value.forEach(this::line);
        }
    }
}
