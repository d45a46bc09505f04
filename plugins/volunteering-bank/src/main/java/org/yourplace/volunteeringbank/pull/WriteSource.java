package org.yourplace.volunteeringbank.pull;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.error.Violations;
import org.yourplace.volunteeringbank.importing.Link;

/**
 * A source as somebody writes it down: body of POST and PUT, and bean of the form.
 *
 * @param name what people read beside its listings
 * @param kind rpde or do-it
 * @param address of its first page
 * @param licence under which it lets its listings be shown, in words
 * @param everyMinutes how long after one reading the next begins; absent: every six hours
 * @param enabled whether it is read and shown; absent: yes
 * @param version the version that was read, where no If-Match header says it
 */
public record WriteSource(
        String name,
        String kind,
        String address,
        String licence,
        @Nullable String licenceLink,
        @Nullable Integer everyMinutes,
        @Nullable Boolean enabled,
        @Nullable Long version) {
    /** Anything more often would be impolite. */
    static final int OFTEN = 30;

    static final int SELDOM = 7 * 24 * 60;
    private static final int USUALLY = 6 * 60;

    public WriteSource {
        Violations.of()
                .text("name", name, 2, 80)
                .check(kind != null && Kind.of(kind).isPresent(), "kind", kind == null ? "required" : "unknown-code")
                .text("address", address, 1, 500)
                .check(address == null || address.isBlank() || Link.of(address) != null, "address", "not-an-address")
                .text("licence", licence, 2, 200)
                .check(
                        licenceLink == null || licenceLink.isBlank() || Link.of(licenceLink) != null,
                        "licenceLink",
                        "not-an-address")
                .optionalText("licenceLink", licenceLink, 300)
                .range("everyMinutes", everyMinutes, OFTEN, SELDOM)
                .done();
        name = name.strip();
        address = address.strip();
        licence = licence.strip();
        licenceLink = licenceLink == null || licenceLink.isBlank() ? null : licenceLink.strip();
        everyMinutes = Objects.requireNonNullElse(everyMinutes, USUALLY);
        enabled = Objects.requireNonNullElse(enabled, true);
    }

    URI first() {
        return URI.create(address);
    }
}
