package org.yourplace.csrbrokerage.allowance;

import java.util.List;
import java.util.regex.Pattern;
import org.yourplace.platform.who.Binding;

/** What was written, and what reacts to events in its own time. */
final class Letters {
    private final AllowanceCity city;

    Letters(AllowanceCity city) {
        this.city = city;
    }

    record One(String address, String subject, String plain) {
        String secret(String page) {
            var found =
                    Pattern.compile(Pattern.quote(page) + "([A-Za-z0-9_-]+)").matcher(plain);
            if (!found.find()) throw new AssertionError("no link to " + page + " in " + plain);
            return found.group(1);
        }
    }

    @SuppressWarnings("unchecked")
    void deliver(Binding who, Record event) {
        city.at.city.run(who, () -> city.work.handlers().stream()
                .filter(handler -> handler.type().isInstance(event))
                .forEach(handler -> ((org.yourplace.spi.feature.EventHandler<Record>) handler)
                        .reaction()
                        .accept(event)));
    }

    List<One> all() {
        return city.at.city.owner().withHandle(db -> db.createQuery(
                        "SELECT address, subject, plain FROM (SELECT id, written_at, address, subject, plain"
                                + " FROM core.letter UNION ALL SELECT id, written_at, address, subject, plain FROM core.account_letter) sent"
                                + " ORDER BY written_at, id")
                .map((row, context) -> new One(row.getString(1), row.getString(2), row.getString(3)))
                .list());
    }

    One last() {
        return all().getLast();
    }
}
