package org.yourplace.volunteeringbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;
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
import org.yourplace.volunteeringbank.desk.MondayDesk;
import org.yourplace.volunteeringbank.listing.OpportunityDetails;
import org.yourplace.volunteeringbank.sheet.SheetWords;

/** Listings to look at before they go out, on the supporter's desk. */
record ToCheckList(ViewContext context, Bank bank, PageTexts texts, Runnable changed) {
    Component of(MondayDesk desk) {
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
        return ListSpec.of(
                        texts,
                        texts.get("desk.to-check"),
                        Rows.of(() -> listings, columns, (row, choice) -> true),
                        row -> row.id().toString())
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
                click -> new CheckDialog(context, bank, words, listing, desk.sheet(listing), changed).open());
    }

    private Button approve(OpportunityDetails listing) {
        var approve = new Button(texts.get("desk.approve"), click -> {
            bank.desk().approve(listing.id());
            Notice.done(texts.get("desk.approved", listing.title()));
            changed.run();
        });
        approve.addThemeName("primary");
        return approve;
    }
}
