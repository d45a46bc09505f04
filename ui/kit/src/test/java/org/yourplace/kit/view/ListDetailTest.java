package org.yourplace.kit.view;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.yourplace.spi.who.TenantRef;

@ExtendWith(Screen.class)
class ListDetailTest {

    private record Person(String id, String name, int days) {}

    private static final List<Column<Person>> COLUMNS = List.of(
            Column.<Person>of("name", "Person", Person::name),
            Column.<Person>of("days", "Waiting", person -> person.days() + " days")
                    .sorts(Comparator.comparingInt(Person::days)));

    private final ViewContext context = new ViewContext(
            new TenantRef(1, "svs", "SVS"), "bank", "people", List.of(), Map.of(), Screen.TEXTS, Clock.systemUTC());

    private static ListSpec<Person> people(int count) {
        var people = IntStream.range(0, count)
                .mapToObj(i -> new Person("p" + i, "Person " + i, count - i))
                .toList();
        return ListSpec.of(
                        Screen.TEXTS,
                        "People",
                        Rows.of(() -> people, COLUMNS, (person, choice) -> person.days() > 5),
                        Person::id)
                .columns(COLUMNS)
                .search("Search")
                .page(10);
    }

    private static List<String> names() {
        return _find(NativeTableRow.class).stream()
                .skip(1)
                .map(row -> row.getCell(0).orElseThrow().getElement().getTextRecursively())
                .toList();
    }

    @Test
    void shows_some_rows_and_offers_more() {
        Screen.show(people(12).list());

        assertThat(names()).hasSize(10);
        _click(_get(Button.class, spec -> spec.withText("Show more")));

        assertThat(names()).hasSize(12).contains("Person 11");
        _assertNone(Button.class, spec -> spec.withText("Show more"));
    }

    @Test
    void says_how_many_were_found() {
        Screen.show(people(12).list());

        Screen.fill(_get(TextField.class), "person 1");

        assertThat(_get(Paragraph.class, spec -> spec.withClasses("count")).getText())
                .isEqualTo("3 found");
    }

    @Test
    void a_search_without_result_offers_everything_again() {
        Screen.show(people(3).list());
        Screen.fill(_get(TextField.class), "nobody");

        _click(_get(Button.class, spec -> spec.withText("Show everything")));

        assertThat(names()).hasSize(3);
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_filter_narrows_the_list() {
        Screen.show(people(8)
                .filter(new Filter("wait", "Wait", "Any", Map.of("long", "More than five days")))
                .list());

        Screen.fill((Select<String>) _get(Select.class), "long");

        assertThat(names()).hasSize(3);
    }

    @Test
    void an_empty_list_says_what_to_do_next() {
        Screen.show(people(0)
                .empty(() -> new EmptyState(Icon.PEOPLE, "Nobody waiting", "Ask for help."))
                .list());

        assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                .contains("Nobody waiting", "Ask for help.");
        _assertNone(TextField.class);
    }

    @Test
    void sorting_tells_its_direction() {
        Screen.show(people(3).list());
        var head = _get(
                NativeTableHeaderCell.class,
                spec -> spec.withPredicate(
                        cell -> cell.getElement().getTextRecursively().equals("Waiting")));

        _click(_get(NativeButton.class, spec -> spec.withText("Waiting")));
        assertThat(names()).containsExactly("Person 2", "Person 1", "Person 0");
        assertThat(head.getElement().getAttribute("aria-sort")).isEqualTo("ascending");

        _click(_get(NativeButton.class, spec -> spec.withText("Waiting")));
        assertThat(names()).containsExactly("Person 0", "Person 1", "Person 2");
        assertThat(head.getElement().getAttribute("aria-sort")).isEqualTo("descending");
    }

    @Test
    void a_row_leads_to_its_own_address_and_opens_beside_the_list() {
        var list = Screen.show(
                people(3).opens(context, id -> new Paragraph("About " + id)).list());
        assertThat(_find(Anchor.class, spec -> spec.withClasses("row-link"))
                        .getFirst()
                        .getHref())
                .isEqualTo("/workspace/svs/bank/people/p0");

        list.open(List.of("p1"));

        assertThat(_get(Paragraph.class, spec -> spec.withText("About p1"))).isNotNull();
        assertThat(_find(Anchor.class, spec -> spec.withClasses("row-link"))
                        .get(1)
                        .getElement()
                        .getAttribute("aria-current"))
                .isEqualTo("true");
        list.open(List.of());
        assertThat(list.openRow()).isEmpty();
    }

    @Test
    void a_deed_for_several_gets_those_that_are_ticked() {
        var nudged = new ArrayList<String>();
        Screen.show(people(3).bulk("Nudge", nudged::addAll).list());
        assertThat(_get(Button.class, spec -> spec.withText("Nudge")).isEnabled())
                .isFalse();

        Screen.fill(
                _get(
                        Checkbox.class,
                        spec -> spec.withPredicate(box ->
                                "Choose Person 1".equals(box.getAriaLabel().orElse("")))),
                true);
        _click(_get(Button.class, spec -> spec.withText("Nudge")));

        assertThat(nudged).containsExactly("p1");
    }
}
