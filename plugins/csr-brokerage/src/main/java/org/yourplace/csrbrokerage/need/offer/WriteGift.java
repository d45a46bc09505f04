package org.yourplace.csrbrokerage.need.offer;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.UUID;
import org.yourplace.spi.error.Violations;

/** What an organisation offers on a need: four lines and which need. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WriteGift(UUID needId, String name, String contact, String what, String when) {
    public WriteGift {
        Violations.of().check(needId != null, "needId", "required").done();
        new OfferHelp(name, contact, what, when);
    }

    @JsonIgnore
    OfferHelp help() {
        return new OfferHelp(name, contact, what, when);
    }
}
