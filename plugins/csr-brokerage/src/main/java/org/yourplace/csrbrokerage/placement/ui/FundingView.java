package org.yourplace.csrbrokerage.placement.ui;

import com.vaadin.flow.component.button.Button;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.kit.view.Column;
import org.yourplace.kit.view.EmptyState;
import org.yourplace.kit.view.Icon;
import org.yourplace.kit.view.ListSpec;
import org.yourplace.kit.view.ViewContext;
import org.yourplace.kit.view.ViewFrame;
import org.yourplace.spi.relation.Funding;

/** Who funds whom, as it was published. */
final class FundingView extends ViewFrame {
    private static final long serialVersionUID = 1L;

    private final transient PageTexts texts;

    FundingView(ViewContext context, Parts parts) {
        super(context.texts().get("view.funding"));
        this.texts = context.texts();
        lead(texts.get("funding.lead"));
        actions(new Button(texts.get("funding.import"), click -> context.go(context.to("admin/import"))));
        add(ListSpec.<Funding>of(
                        texts,
                        texts.get("view.funding"),
                        ask -> parts.funding().list(ask.wordsOrNull(), false, ask.limit(), ask.after()),
                        one -> one.id().toString())
                .columns(columns())
                .search(texts.get("funding.search"))
                .csv("funding")
                .empty(() -> new EmptyState(Icon.LIST, texts.get("funding.none"), texts.get("funding.none.next")))
                .list());
    }

    private List<Column<Funding>> columns() {
        return List.of(
                Column.of("organisation", texts.get("funding.organisation"), Funding::organisation),
                Column.of("funder", texts.get("funding.funder"), Funding::funder),
                Column.of("about", texts.get("funding.about"), Funding::about),
                Column.<Funding>of("amount", texts.get("funding.amount"), one -> pounds(one.amount()))
                        .figures(),
                Column.of("starts", texts.get("funding.starts"), one -> texts.date(one.starts())),
                Column.of("ends", texts.get("funding.ends"), one -> one.ends() == null ? "" : texts.date(one.ends())),
                Column.of("source", texts.get("funding.source"), Funding::source));
    }

    private String pounds(@Nullable Long pence) {
        if (pence == null) return "";
        var money = NumberFormat.getCurrencyInstance(texts.locale());
        money.setCurrency(Currency.getInstance("GBP"));
        return money.format(BigDecimal.valueOf(pence, 2));
    }
}
