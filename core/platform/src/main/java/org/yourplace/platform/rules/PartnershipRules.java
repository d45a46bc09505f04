package org.yourplace.platform.rules;

import java.time.LocalDate;
import java.util.List;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.rules.Rule;
import org.yourplace.spi.rules.Rules;

/** The rules of whichever partnership is asking. */
public final class PartnershipRules implements Rules {
    private final RuleBook shipped = RuleBook.shipped();
    private final Bindings bindings;
    private final Directory directory;

    public PartnershipRules(Bindings bindings, Directory directory) {
        this.bindings = bindings;
        this.directory = directory;
    }

    @Override
    public List<Rule> inForce(String family, LocalDate on) {
        return shipped.under(directory.rules(bindings.current().partnership().id()))
                .inForce(family, on);
    }
}
