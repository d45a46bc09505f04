package org.yourplace.volunteeringbank.check;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.yourplace.spi.data.Slice;

/** {@code /api/v1/volunteering-bank/checks}: what organisations hold of the asking person. */
@Produces(MediaType.APPLICATION_JSON)
public final class MyChecksResource {
    private final CheckService checks;

    public MyChecksResource(CheckService checks) {
        this.checks = checks;
    }

    @GET
    public Slice<HeldCheck> mine() {
        return new Slice<>(checks.mine(), null);
    }
}
