package org.yourplace.csrbrokerage.need.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.yourplace.csrbrokerage.need.Need;
import org.yourplace.csrbrokerage.need.NeedServices;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.error.DomainException;

/** First needs of new groups, for the body that supports them: let them be seen, or ask. */
final class NewNeedsView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient NeedServices services;
    private final transient Words words;
    private final ListDetail<Need> list;

    NewNeedsView(ViewContext context, NeedServices services) {
        super(context.texts().get("view.new-needs"));
        this.context = context;
        this.services = services;
        this.words = new Words(context, services);
        lead(words.get("need.new.lead"));
        var columns = List.<Column<Need>>of(
                Column.of("title", words.get("need.write.title"), Need::title),
                Column.of("group", words.get("need.view.group"), Need::organisation),
                Column.of("kind", words.get("need.kind"), need -> words.get("need.kind." + need.kind())),
                Column.of("since", words.get("need.view.changed"), need -> words.day(need.updatedAt())));
        list = ListSpec.<Need>of(
                        words.texts(),
                        words.get("view.new-needs"),
                        Rows.of(services.checks()::waiting, columns, (need, choice) -> true),
                        need -> need.id().toString())
                .columns(columns)
                .csv("new-needs")
                .opens(context, this::detail)
                .empty(() -> new EmptyState(Icon.TASK, words.get("need.new.none"), words.get("need.new.none.next")))
                .list();
        add(list);
    }

    private Component detail(String id) {
        var need = services.checks().waiting().stream()
                .filter(one -> one.id().equals(Words.id(id)))
                .findFirst()
                .orElseThrow(DomainException::notFound);
        var approve = new Button(words.get("need.new.approve"), click -> {
            services.checks().approve(need.id(), need.version());
            done();
        });
        approve.addThemeName("primary");
        var ask = new Button(words.get("need.new.ask"), click -> new SayDialog(
                        words.texts(),
                        words.get("need.new.ask"),
                        words.get("need.new.ask.help"),
                        words.get("need.new.question"),
                        question -> {
                            services.checks().ask(need.id(), need.version(), question);
                            done();
                        })
                .open());
        var actions = new Div(approve, ask);
        actions.addClassName("actions");
        var detail = new Div(
                new H2(need.title()),
                new Paragraph(need.organisation()),
                actions,
                new Paragraph(need.summary()),
                Words.facts(words.needs().facts(need)));
        detail.addClassName("stack");
        return detail;
    }

    private void done() {
        Notice.done(words.get("need.done.saved"));
        list.refresh();
        context.go(context.here());
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}
