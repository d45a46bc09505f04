package org.yourplace.csrbrokerage.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.yourplace.csrbrokerage.programme.PolicyDetails;
import org.yourplace.csrbrokerage.programme.PolicyService;
import org.yourplace.csrbrokerage.programme.StaffService;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.HelpText;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.place.AreaKind;
import org.yourplace.spi.place.Places;

/** The leave policy, version by version: one open beside the list and tried out, and the editor for a draft. */
public final class PolicyView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String NEW = "new";
    private static final String EDIT = "edit";
    private static final String COPY = "copy";

    private final transient PolicyDesk desk;
    private final transient ProgrammeWords words;
    private final ListDetail<PolicyDetails> list;
    private final Div writing = new Div();
    private final HelpText help;

    public PolicyView(ViewContext context, PolicyService policies, StaffService staff, Places places) {
        super(context.texts().get("view.policy"));
        this.words = new ProgrammeWords(context.texts());
        this.desk = new PolicyDesk(context, policies, staff, words, places.areas(AreaKind.WARD));
        help = new HelpText(words.get("policy.help"), words.get("policy.help.1"), words.get("policy.help.2"));
        list = ListSpec.<PolicyDetails>of(
                        context.texts(),
                        context.texts().get("view.policy"),
                        ask -> policies.list(ask.limit(), ask.after()),
                        one -> one.id().toString())
                .columns(columns())
                .csv("policy")
                .opens(context, this::detail)
                .empty(() ->
                        new EmptyState(Icon.CALENDAR, words.get("policy.none"), words.get("policy.none.next"), begin()))
                .list();
        writing.setVisible(false);
        add(help, list, writing);
    }

    private List<Column<PolicyDetails>> columns() {
        return List.of(
                Column.of("name", words.get("version"), words::title),
                Column.<PolicyDetails>of("state", words.get("state"), words::state)
                        .shows(one -> new Mark(words.state(one), words.tone(one))),
                Column.of("starts", words.get("starts-on"), one -> words.day(one.startsOn())),
                Column.of("until", words.get("until"), one -> words.day(one.until())));
    }

    private Anchor begin() {
        var link = new Anchor(desk.context().here(NEW), Icon.ADD.drawing(), new Span(words.get("policy.new")));
        link.addClassName("button-link");
        return link;
    }

    private Component detail(String id) {
        return new PolicyDetail(desk, readable(id), list::refreshAll);
    }

    private PolicyDetails readable(String id) {
        return desk.policies().read(RowId.of(id).orElseThrow(DomainException::notFound));
    }

    @Override
    public void open(List<String> rest) {
        boolean asNew = rest.equals(List.of(NEW));
        boolean from = rest.size() == 2 && List.of(EDIT, COPY).contains(rest.getLast());
        list.setVisible(!asNew && !from);
        help.setVisible(!asNew && !from);
        writing.setVisible(asNew || from);
        writing.removeAll();
        clearActions();
        if (asNew) {
            write(
                    "policy.new",
                    new PolicyForm(
                            desk,
                            desk.policies().inForce().map(PolicyView::copy).orElse(null)));
        } else if (from) {
            var one = readable(rest.getFirst());
            boolean edits = rest.getLast().equals(EDIT) && one.draft();
            write(edits ? "policy.edit" : "policy.new", new PolicyForm(desk, edits ? one : copy(one)));
        } else {
            title(desk.context().texts().get("view.policy"));
            actions(begin());
            list.open(rest);
        }
    }

    private void write(String title, PolicyForm form) {
        title(words.get(title));
        writing.add(form.panel());
    }

    /** What stands there, as the beginning of a new draft a year later. */
    private static PolicyDetails copy(PolicyDetails one) {
        return new PolicyDetails(
                one.id(),
                0,
                "copy",
                null,
                one.name(),
                one.startsOn().plusYears(1),
                one.yearMonth(),
                one.yearDay(),
                one.shareHours(),
                one.shareStart(),
                one.carryOverMinutes(),
                one.noticeWorkingDays(),
                one.sites(),
                one.areas(),
                one.counts(),
                one.promise(),
                one.rules(),
                one.createdAt(),
                null,
                null,
                false,
                null);
    }
}
