package org.yourplace.site.bridge;

import java.time.LocalDate;
import java.util.Optional;
import org.yourplace.platform.support.SupportAccess;
import org.yourplace.platform.support.SupportError;
import org.yourplace.platform.who.Bindings;
import org.yourplace.site.port.Support;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** Support as the platform keeps it. */
public final class PlatformSupport implements Support {
    private final SupportAccess support;
    private final Bindings bindings;

    public PlatformSupport(SupportAccess support, Bindings bindings) {
        this.support = support;
        this.bindings = bindings;
    }

    @Override
    public Optional<Offer> offered(String token) {
        var zone = bindings.current().partnership().zone();
        return support.guest()
                .offered(token)
                .map(offer -> new Offer(
                        offer.organisation(),
                        "/workspace/" + offer.slug(),
                        offer.reason(),
                        LocalDate.ofInstant(offer.until(), zone),
                        offer.accepted()));
    }

    @Override
    public boolean comeIn(String token) {
        try {
            support.guest().accept(token);
            return true;
        } catch (DomainException refused) {
            // a sign-on of an organisation's own does not reach further than that organisation
            if (refused.code() == SupportError.SUPPORT_NOT_FOR_YOU || refused.code() == CoreError.NOT_FOUND) {
                return false;
            }
            throw refused;
        }
    }
}
