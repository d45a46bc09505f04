package org.yourplace.csrbrokerage.ui.programme;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yourplace.csrbrokerage.programme.FindStaff;
import org.yourplace.csrbrokerage.programme.StaffMember;
import org.yourplace.csrbrokerage.programme.StaffService;
import org.yourplace.kit.view.Addressable;
import org.yourplace.kit.view.Ask;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Facts;
import org.yourplace.kit.view.Filter;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListDetail;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.Notice;
import org.yourplace.kit.view.RowId;
import org.yourplace.kit.view.Tone;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.DomainException;

/** The employer's staff with their grades and hours, and what the policy gives each. */
public final class StaffView extends ViewFrame implements Addressable {
    private static final long serialVersionUID = 1L;
    private static final String IMPORT = "admin/import";

    private final transient ViewContext context;
    private final transient StaffService staff;
    private final transient ProgrammeWords words;
    private final Div missing = new Div();
    private final ListDetail<StaffMember> list;

    public StaffView(ViewContext context, StaffService staff) {
        super(context.texts().get("view.staff"));
        this.context = context;
        this.staff = staff;
        this.words = new ProgrammeWords(context.texts());
        lead(words.get("staff.lead"));
        actions(toImport());
        list = ListSpec.<StaffMember>of(context.texts(), context.texts().get("view.staff"), this::rows, one -> one.id()
                        .toString())
                .columns(columns())
                .search(words.get("staff.search"))
                .filter(new Filter("grade", words.get("grade"), words.get("every-grade"), grades()))
                .filter(new Filter("show", words.get("show"), words.get("show.all"), shows()))
                .csv("staff")
                .page(50)
                .opens(context, this::detail)
                .empty(() ->
                        new EmptyState(Icon.PEOPLE, words.get("staff.none"), words.get("staff.none.next"), toImport()))
                .list();
        add(missing, list);
        count();
    }

    private Anchor toImport() {
        var link = new Anchor(context.to(IMPORT), Icon.UPLOAD.drawing(), new Span(words.get("staff.import")));
        link.addClassName("button-link");
        return link;
    }

    private void count() {
        missing.removeAll();
        int without = staff.withoutTerms();
        if (without > 0) {
            missing.add(new Notice(
                    Tone.WAITING,
                    context.texts().count("programme.staff.without", without),
                    words.get("staff.without.next")));
        }
    }

    private List<Column<StaffMember>> columns() {
        return List.of(
                Column.of("name", words.get("name"), StaffMember::name),
                Column.of("number", words.get("number"), one -> plain(one.staffNumber())),
                Column.of("grade", words.get("grade"), this::grade),
                Column.<StaffMember>of("hours", words.get("weekly"), one -> words.hours(one.weeklyMinutes()))
                        .figures(),
                Column.of("site", words.get("site"), one -> plain(one.site())),
                Column.of("manager", words.get("manager"), one -> plain(one.manager())),
                Column.of("allowance", words.get("allowance"), this::allowance));
    }

    private static String plain(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private String grade(StaffMember one) {
        return one.councillor() ? words.get("councillor.short") : plain(one.grade());
    }

    private String allowance(StaffMember one) {
        if (one.councillor()) {
            return words.get("outside");
        }
        return one.version() == 0 ? words.get("no-terms") : words.allowance(one.allowance());
    }

    private Map<String, String> grades() {
        var grades = new LinkedHashMap<String, String>();
        staff.grades().forEach(one -> grades.put(one.grade(), one.grade()));
        return grades;
    }

    private Map<String, String> shows() {
        var shows = new LinkedHashMap<String, String>();
        for (var code : List.of(FindStaff.WITH, FindStaff.WITHOUT, FindStaff.COUNCILLORS)) {
            shows.put(code, words.get("show." + code));
        }
        return shows;
    }

    private Slice<StaffMember> rows(Ask ask) {
        var find = new FindStaff(
                ask.wordsOrNull(),
                ask.choice("grade").orElse(null),
                ask.choice("show").orElse(null));
        return staff.list(find, ask.limit(), ask.after());
    }

    private Component detail(String id) {
        var one = staff.read(RowId.of(id).orElseThrow(DomainException::notFound));
        var facts = new Facts()
                .fact(words.get("number"), plain(one.staffNumber()))
                .fact(words.get("manager"), plain(one.manager()))
                .fact(words.get("allowance"), allowance(one));
        var allowance = one.allowance();
        if (allowance != null) {
            facts.fact(
                            words.get("year"),
                            words.get(
                                    "from-until",
                                    words.day(allowance.yearFrom()),
                                    words.day(allowance.yearUntil().minusDays(1))))
                    .fact(words.get("open-from"), words.day(allowance.openFrom()))
                    .fact(words.get("by-version"), String.valueOf(allowance.version()));
        }
        var body = new Div(new H2(one.name()), facts, new TermsForm(staff, words, one, this::changed).panel());
        body.addClassName("stack");
        return body;
    }

    private void changed() {
        count();
        list.refreshAll();
    }

    @Override
    public void open(List<String> rest) {
        list.open(rest);
    }
}
