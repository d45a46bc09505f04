package org.yourplace.csrbrokerage.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.NumberField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yourplace.csrbrokerage.programme.PolicyDetails;
import org.yourplace.csrbrokerage.programme.Simulation;
import org.yourplace.csrbrokerage.programme.Simulation.Line;
import org.yourplace.csrbrokerage.programme.WriteGradeCost;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Figures;
import org.yourplace.kit.view.FormPanel;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.Tone;

/** A version tried out on the staff list: people, hours and cost by grade, and the change against what is in force without it. */
final class TrialPanel extends Section {
    private static final long serialVersionUID = 1L;
    private static final double PENCE = 100;
    private static final double TOO_MUCH = 1e7;

    private final transient PolicyDesk desk;
    private final transient ProgrammeWords words;
    private final transient PolicyDetails policy;
    private final Div shown = new Div();

    TrialPanel(PolicyDesk desk, PolicyDetails policy) {
        this.desk = desk;
        this.words = desk.words();
        this.policy = policy;
        addClassName("stack");
        shown.addClassName("stack");
        add(new H3(words.get("trial")), shown);
        show();
    }

    private void show() {
        var trial = desk.policies().simulate(policy.id());
        shown.removeAll();
        shown.add(new Paragraph(words.get("trial.lead", words.day(trial.day()))), figures(trial));
        if (trial.withoutTerms() > 0) {
            shown.add(new Notice(
                    Tone.WAITING,
                    words.texts().count("programme.staff.without", trial.withoutTerms()),
                    words.get("trial.without")));
        }
        if (!trial.withoutCost().isEmpty()) {
            shown.add(new Notice(
                    Tone.INFO,
                    words.get("trial.no-cost"),
                    words.get("trial.no-cost.text", String.join(", ", trial.withoutCost()))));
        }
        shown.add(byGrade(trial));
        if (!trial.lines().isEmpty()) {
            shown.add(costs());
        }
    }

    private Figures figures(Simulation trial) {
        var total = trial.total();
        return new Figures()
                .figure(words.get("covered"), number(total.covered()), words.get("of-people", number(total.people())))
                .figure(
                        words.get("paid-hours"),
                        words.hours(total.paidMinutes()),
                        change(total.paidMinutes(), total.paidMinutesNow()))
                .figure(
                        words.get("unpaid-hours"),
                        words.hours(total.unpaidMinutes()),
                        change(total.unpaidMinutes(), total.unpaidMinutesNow()))
                .figure(words.get("cost"), words.pounds(total.costPence()), words.get("cost.beside"));
    }

    private static String number(int count) {
        return String.format(java.util.Locale.UK, "%,d", count);
    }

    /** Against what is in force without the version. */
    private String change(long then, long now) {
        if (then == now) {
            return words.get("change.none");
        }
        return words.get(then > now ? "change.more" : "change.less", words.hours(Math.abs(then - now)));
    }

    private Component byGrade(Simulation trial) {
        var columns = List.of(
                Column.<Line>of("grade", words.get("grade"), Line::grade),
                Column.<Line>of("people", words.get("people"), line -> number(line.people()))
                        .figures(),
                Column.<Line>of("covered", words.get("covered"), line -> number(line.covered()))
                        .figures(),
                Column.<Line>of("paid", words.get("paid-hours"), line -> words.hours(line.paidMinutes()))
                        .figures(),
                Column.<Line>of("unpaid", words.get("unpaid-hours"), line -> words.hours(line.unpaidMinutes()))
                        .figures(),
                Column.<Line>of(
                                "cost",
                                words.get("cost"),
                                line -> line.paidMinutes() == 0 ? "" : words.pounds(line.costPence()))
                        .figures(),
                Column.<Line>of("opens", words.get("opens"), line -> words.day(line.opensOn())),
                Column.<Line>of("change", words.get("change"), this::changes));
        return ListSpec.of(
                        words.texts(),
                        words.get("trial"),
                        Rows.of(trial::lines, columns, (line, choice) -> true),
                        Line::grade)
                .columns(columns)
                .csv("policy-trial")
                .page(100)
                .empty(() -> new EmptyState(Icon.PEOPLE, words.get("trial.nobody"), words.get("trial.nobody.next")))
                .list();
    }

    private String changes(Line line) {
        return words.get(
                "change.line",
                change(line.paidMinutes(), line.paidMinutesNow()),
                change(line.unpaidMinutes(), line.unpaidMinutesNow()));
    }

    /** What an hour of each grade costs, as the employer knows it. */
    private Component costs() {
        Map<String, NumberField> fields = new LinkedHashMap<>();
        desk.staff().grades().forEach(grade -> {
            var field = new NumberField(words.get("cost.of", grade.grade()));
            field.setMin(0);
            field.setStep(0.01);
            if (grade.hourlyPence() != null) {
                field.setValue(grade.hourlyPence() / PENCE);
            }
            fields.put(grade.grade(), field);
        });
        var form =
                new FormPanel<List<WriteGradeCost>>(words.texts(), words.get("cost.save"), () -> said(fields), said -> {
                    desk.staff().cost(said);
                    Notice.done(words.get("cost.saved"));
                    show();
                });
        form.section(words.get("cost.an-hour"), words.get("cost.help"));
        fields.forEach((grade, field) -> form.field(field, grade, "hourlyPence"));
        return form;
    }

    private static List<WriteGradeCost> said(Map<String, NumberField> fields) {
        var said = new ArrayList<WriteGradeCost>();
        fields.forEach((grade, field) -> said.add(new WriteGradeCost(
                grade,
                field.getValue() == null
                        ? null
                        : (int) Math.round(Math.max(-1, Math.min(TOO_MUCH, field.getValue())) * PENCE))));
        return said;
    }
}
