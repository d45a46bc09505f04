package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Mark;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.Rows;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.ledger.Ledger;
import org.yourplace.volunteeringbank.desk.MondayDesk;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.sheet.SheetWords;

/** The supporter's Monday: who waits too long, what starts soon and is unfilled, what to check, who has gone quiet, and the figures. */
final class DeskView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Bank bank;
    private final transient PageTexts texts;
    private final Div body = new Div();

    DeskView(ViewContext context, Bank bank) {
        super(context.texts().get("view.desk"));
        this.context = context;
        this.bank = bank;
        this.texts = context.texts();
        lead(texts.get("desk.lead"));
        actions(new Button(texts.get("desk.newsletter"), click -> new Newsletter(texts, bank).open()));
        body.addClassName("stack");
        add(body);
        fill();
    }

    private void fill() {
        var desk = bank.desk().monday();
        var overdue = bank.hours().city().overdue();
        body.removeAll();
        body.add(
                new DeskFigures(
                                texts,
                                desk.figures(),
                                bank.effort(desk.figures().from()))
                        .strip(),
                section("waiting", desk.waiting().size(), waiting(desk.waiting())),
                section("hours-waiting", overdue.size(), hours(overdue)),
                section(
                        "guardians",
                        desk.guardians().size(),
                        new GuardianList(context, bank, texts, this::fill).of(desk.guardians())),
                section("unfilled", desk.unfilled().size(), unfilled(desk.unfilled())),
                section("to-check", desk.toCheck().size(), toCheck(desk)),
                section("quiet", desk.quiet().size(), quiet(desk.quiet())));
    }

    private Component section(String name, int count, Component list) {
        var number = new Span(Integer.toString(count));
        number.addClassName("heading-count");
        var heading = new H2(new Span(texts.get("desk." + name) + " "), number);
        heading.setId("desk-" + name);
        var section = new Section(heading, list);
        section.addClassName("block");
        return section;
    }

    private Component waiting(List<MondayDesk.Waiting> people) {
        var columns = List.of(
                Column.<MondayDesk.Waiting>of("group", texts.get("ui.group"), MondayDesk.Waiting::organisation)
                        .sorts(),
                Column.<MondayDesk.Waiting>of("for", texts.get("ui.for"), MondayDesk.Waiting::title),
                Column.<MondayDesk.Waiting>of(
                                "days", texts.get("ui.waiting"), row -> texts.count("group.days", row.workingDays()))
                        .shows(row -> new Mark(texts.count("group.days", row.workingDays()), Tone.LATE))
                        .sorts(Comparator.comparingInt(MondayDesk.Waiting::workingDays)),
                Column.<MondayDesk.Waiting>of("reference", texts.get("reference"), MondayDesk.Waiting::reference),
                Column.<MondayDesk.Waiting>of(
                        "phone", texts.get("ui.phone"), row -> Objects.requireNonNullElse(row.phone(), "")),
                Column.<MondayDesk.Waiting>of("nudged", texts.get("desk.nudged"), this::nudged));
        return ListSpec.of(texts, texts.get("desk.waiting"), rows(() -> people, columns), row -> row.application()
                        .toString())
                .columns(columns)
                .csv("waiting-too-long")
                .bulk(texts.get("desk.nudge"), this::nudge)
                .buttons(row -> List.of(new Button(
                        texts.get("desk.answer-for"),
                        click -> new AnswerForDialog(texts, bank, row, this::fill).open())))
                .empty(() ->
                        new EmptyState(Icon.TASK, texts.get("desk.waiting.none"), texts.get("desk.waiting.none.next")))
                .list();
    }

    private String nudged(MondayDesk.Waiting row) {
        var at = row.nudgedAt();
        return at == null ? "" : texts.day(at.atZone(context.clock().getZone()).toLocalDate());
    }

    private void nudge(List<String> applications) {
        int sent = bank.desk().nudge(applications.stream().map(UUID::fromString).toList());
        Notice.done(texts.count("desk.nudge.done", sent));
        fill();
    }

    /** Groups that owe their word on hours. Whose hours they are is theirs to see. */
    private Component hours(List<Ledger.Waiting> groups) {
        var columns = List.of(
                Column.<Ledger.Waiting>of("group", texts.get("ui.group"), Ledger.Waiting::organisation)
                        .sorts(),
                Column.<Ledger.Waiting>of(
                                "count", texts.get("desk.hours-waiting.count"), row -> Integer.toString(row.count()))
                        .figures(),
                Column.<Ledger.Waiting>of(
                        "length", texts.get("hours.length"), row -> texts.duration(Math.toIntExact(row.amount()))),
                Column.<Ledger.Waiting>of(
                                "since",
                                texts.get("desk.hours-waiting.since"),
                                row -> texts.day(row.oldest()
                                        .atZone(context.clock().getZone())
                                        .toLocalDate()))
                        .sorts(Comparator.comparing(Ledger.Waiting::oldest)));
        return ListSpec.of(
                        texts, texts.get("desk.hours-waiting"), rows(() -> groups, columns), row -> row.organisationId()
                                .toString())
                .columns(columns)
                .csv("hours-waiting")
                .empty(() -> new EmptyState(
                        Icon.CLOCK, texts.get("desk.hours-waiting.none"), texts.get("desk.hours-waiting.none.next")))
                .list();
    }

    private Component unfilled(List<MondayDesk.Unfilled> listings) {
        var columns = List.of(
                Column.<MondayDesk.Unfilled>of("title", texts.get("ui.listing"), MondayDesk.Unfilled::title)
                        .shows(row -> publicPage(row.title(), row.slug()))
                        .sorts(),
                Column.<MondayDesk.Unfilled>of("group", texts.get("ui.group"), MondayDesk.Unfilled::organisation)
                        .sorts(),
                Column.<MondayDesk.Unfilled>of("starts", texts.get("desk.starts"), this::starts)
                        .sorts(Comparator.comparing(MondayDesk.Unfilled::starts)),
                Column.<MondayDesk.Unfilled>of("places", texts.get("ui.places"), this::places),
                Column.<MondayDesk.Unfilled>of("where", texts.get("listing.where"), this::where)
                        .shows(this::whereMark));
        return ListSpec.of(texts, texts.get("desk.unfilled"), rows(() -> listings, columns), row -> row.opportunityId()
                        .toString())
                .columns(columns)
                .csv("unfilled")
                .empty(() -> new EmptyState(
                        Icon.CALENDAR, texts.get("desk.unfilled.none"), texts.get("desk.unfilled.none.next")))
                .list();
    }

    private Component publicPage(String title, String slug) {
        var link = new Anchor("/volunteer/" + slug, title);
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }

    private String starts(MondayDesk.Unfilled row) {
        return texts.day(row.starts().atZone(context.clock().getZone()).toLocalDate());
    }

    private String places(MondayDesk.Unfilled row) {
        var places = row.places();
        return places == null
                ? texts.get("ui.places.open", row.taken())
                : texts.get("ui.places.taken", row.taken(), places);
    }

    private String where(MondayDesk.Unfilled row) {
        var ward = Objects.requireNonNullElse(row.ward(), "");
        return row.priority() ? ward + " (" + texts.get("ui.priority") + ")" : ward;
    }

    private Component whereMark(MondayDesk.Unfilled row) {
        var ward = new Span(Objects.requireNonNullElse(row.ward(), "") + " ");
        if (row.priority()) ward.add(new Mark(texts.get("ui.priority"), Tone.INFO));
        return ward;
    }

    private Component toCheck(MondayDesk desk) {
        var listings = desk.toCheck();
        var sheetWords = new SheetWords(texts);
        var words = ListingWords.of(bank, texts);
        var columns = List.of(
                Column.<OpportunityDetails>of("title", texts.get("ui.listing"), OpportunityDetails::title)
                        .sorts(),
                Column.<OpportunityDetails>of("group", texts.get("ui.group"), words::group)
                        .sorts(),
                Column.<OpportunityDetails>of("when", texts.get("listing.when"), words::when),
                Column.<OpportunityDetails>of("where", texts.get("listing.where"), words::where),
                Column.<OpportunityDetails>of("jobs", texts.get("desk.jobs"), row -> jobs(desk, row))
                        .shows(row -> jobsMark(desk, row)),
                Column.<OpportunityDetails>of("flags", texts.get("desk.flags"), row -> desk.sheet(row)
                        .map(sheetWords::flags)
                        .orElse("")));
        return ListSpec.of(texts, texts.get("desk.to-check"), rows(() -> listings, columns), row -> row.id()
                        .toString())
                .columns(columns)
                .csv("to-check")
                .buttons(row -> List.of(look(desk, row, words), approve(row)))
                .empty(() -> new EmptyState(
                        Icon.TASK, texts.get("desk.to-check.none"), texts.get("desk.to-check.none.next")))
                .list();
    }

    private String jobs(MondayDesk desk, OpportunityDetails listing) {
        if (mayReplace(desk, listing)) return texts.get("desk.jobs.maybe");
        return texts.get(listing.noJobReplaced() ? "desk.jobs.declared" : "desk.jobs.missing");
    }

    private static boolean mayReplace(MondayDesk desk, OpportunityDetails listing) {
        return desk.sheet(listing)
                .filter(sheet -> sheet.flagged("replaced-job") || sheet.flagged("reads-like-a-job"))
                .isPresent();
    }

    private Component jobsMark(MondayDesk desk, OpportunityDetails listing) {
        boolean good = listing.noJobReplaced() && !mayReplace(desk, listing);
        return new Mark(jobs(desk, listing), good ? Tone.GOOD : Tone.LATE);
    }

    private Button look(MondayDesk desk, OpportunityDetails listing, ListingWords words) {
        return new Button(
                texts.get("desk.look"),
                click -> new CheckDialog(context, bank, words, listing, desk.sheet(listing), this::fill).open());
    }

    private Button approve(OpportunityDetails listing) {
        var approve = new Button(texts.get("desk.approve"), click -> {
            bank.desk().approve(listing.id());
            Notice.done(texts.get("desk.approved", listing.title()));
            fill();
        });
        approve.addThemeName("primary");
        return approve;
    }

    private Component quiet(List<MondayDesk.Quiet> groups) {
        var columns = List.of(
                Column.<MondayDesk.Quiet>of("group", texts.get("ui.group"), MondayDesk.Quiet::organisation)
                        .sorts(),
                Column.<MondayDesk.Quiet>of("heard", texts.get("desk.heard"), this::heard)
                        .sorts(Comparator.comparing(
                                MondayDesk.Quiet::lastHeard, Comparator.nullsFirst(Comparator.naturalOrder()))),
                Column.<MondayDesk.Quiet>of("live", texts.get("desk.live"), row -> Integer.toString(row.liveListings()))
                        .figures(),
                Column.<MondayDesk.Quiet>of(
                        "phone", texts.get("ui.phone"), row -> Objects.requireNonNullElse(row.phone(), "")));
        return ListSpec.of(texts, texts.get("desk.quiet"), rows(() -> groups, columns), row -> row.organisationId()
                        .toString())
                .columns(columns)
                .csv("gone-quiet")
                .empty(() ->
                        new EmptyState(Icon.PEOPLE, texts.get("desk.quiet.none"), texts.get("desk.quiet.none.next")))
                .list();
    }

    private String heard(MondayDesk.Quiet row) {
        var at = row.lastHeard();
        return at == null
                ? texts.get("desk.never")
                : texts.date(at.atZone(context.clock().getZone()).toLocalDate());
    }

    private static <T> Rows<T> rows(Supplier<List<T>> all, List<Column<T>> columns) {
        return Rows.of(all, columns, (row, choice) -> true);
    }
}
