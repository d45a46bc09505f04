package org.yourplace.volunteeringbank.page;

import java.util.ArrayList;
import java.util.List;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.spi.data.Limit;
import org.yourplace.volunteeringbank.hours.MyHoursService;

/** All hours of the asking person as rows, the headings first. */
record MyHoursFile(MyHoursService hours, PageTexts texts) {
    List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                texts.get("hours.day"),
                texts.get("hours.what"),
                texts.get("hours.group"),
                texts.get("hours.minutes"),
                texts.get("hours.state")));
        String after = null;
        do {
            var page = hours.mine(Limit.MOST, after);
            page.items()
                    .forEach(one -> rows.add(List.of(
                            one.day().toString(),
                            one.title(),
                            one.organisation(),
                            Long.toString(one.minutes()),
                            texts.get("hours.state." + one.state()))));
            after = page.next();
        } while (after != null);
        return rows;
    }
}
