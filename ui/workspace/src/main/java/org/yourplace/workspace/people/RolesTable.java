package org.yourplace.workspace.people;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.platform.api.ServedFeatures;
import org.yourplace.platform.members.RoleMatrix;
import org.yourplace.platform.members.RoleMatrix.Right;
import org.yourplace.platform.members.RoleMatrix.RoleName;
import org.yourplace.platform.members.Roles;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.spi.who.Role;
import org.yourplace.workspace.shell.WorkspaceTexts;

/** The matrix: a row for each right, grouped by feature, and a column for each role. On a narrow screen each right is a card. */
final class RolesTable extends Div {
    private static final long serialVersionUID = 1L;

    private final transient ViewContext context;
    private final transient Office office;
    private final transient RoleMatrix matrix;
    private final transient Change change;

    /** Told of every tick. */
    @FunctionalInterface
    interface Change {
        void to(Right right, String role, boolean granted);
    }

    RolesTable(ViewContext context, Office office, RoleMatrix matrix, Change change) {
        this.context = context;
        this.office = office;
        this.matrix = matrix;
        this.change = change;
        addClassNames("table-box", "matrix-box");
        var table = new NativeTable();
        table.addClassName("matrix");
        table.setCaptionText(context.texts().get("roles.title"));
        table.add(head());
        matrix.groups().forEach(group -> table.add(body(group)));
        add(table);
    }

    private NativeTableHeader head() {
        var row = new NativeTableRow(header(context.texts().get("roles.right"), "col"));
        matrix.roles().forEach(role -> {
            var cell = header(Words.role(context.texts(), role), "col");
            var people = new Span(context.texts().count("roles.people", role.people()));
            people.addClassName("second");
            cell.add(people);
            row.add(cell);
        });
        return new NativeTableHeader(row);
    }

    private static NativeTableHeaderCell header(String words, String scope) {
        var cell = new NativeTableHeaderCell(new Span(words));
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private NativeTableBody body(RoleMatrix.Group group) {
        var texts = texts(group.feature());
        var name = header(
                group.feature().equals(BindingAccess.CORE)
                        ? context.texts().get("roles.core")
                        : texts.get("feature.name"),
                "rowgroup");
        name.getElement().setAttribute("colspan", String.valueOf(matrix.roles().size() + 1));
        var title = new NativeTableRow(name);
        title.addClassName("group");
        var body = new NativeTableBody(title);
        group.rights().forEach(right -> body.add(row(right, texts.get(right.textKey()))));
        return body;
    }

    private PageTexts texts(String feature) {
        return office.features()
                .find(feature)
                .map((ServedFeatures.Served served) -> new WorkspaceTexts().of(served))
                .orElseGet(() -> new WorkspaceTexts().own());
    }

    private NativeTableRow row(Right right, String words) {
        var row = new NativeTableRow(header(words, "row"));
        matrix.roles().forEach(role -> row.add(cell(right, role, words)));
        return row;
    }

    private NativeTableCell cell(Right right, RoleName role, String words) {
        var name = Words.role(context.texts(), role);
        boolean held = right.held().getOrDefault(role.code(), false);
        boolean usual = right.usual().getOrDefault(role.code(), false);
        var box = new Checkbox(name, held);
        box.setAriaLabel(context.texts().get(held == usual ? "roles.cell" : "roles.cell.differs", name, words));
        boolean fixed = role.code().equals(Role.ADMINISTRATOR.code()) && Roles.FIXED.contains(right.permission());
        box.setEnabled(!fixed);
        var cell = new NativeTableCell(box);
        mark(cell, held != usual);
        box.addValueChangeListener(ticked -> {
            mark(cell, ticked.getValue() != usual);
            change.to(right, role.code(), ticked.getValue());
        });
        return cell;
    }

    private static void mark(NativeTableCell cell, boolean differs) {
        cell.setClassName("differs", differs);
    }
}
