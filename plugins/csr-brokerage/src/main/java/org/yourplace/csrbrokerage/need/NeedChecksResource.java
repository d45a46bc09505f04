package org.yourplace.csrbrokerage.need;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.spi.data.Slice;
import org.yourplace.spi.error.Violations;

/** {@code /api/v1/tenants/{tenant}/csr-brokerage/new-needs}: first needs of new groups, for the body that supports them. */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class NeedChecksResource {
    private final NeedChecks checks;

    public NeedChecksResource(NeedChecks checks) {
        this.checks = checks;
    }

    /**
     * @param verdict approve or ask
     * @param version of the need that was read
     * @param reason the question, for ask
     */
    public record Verdict(
            @Nullable String verdict,
            @Nullable Long version,
            @Nullable String reason) {
        public Verdict {
            Violations.of()
                    .check(
                            "approve".equals(verdict) || "ask".equals(verdict),
                            "verdict",
                            verdict == null ? "required" : "unknown-code")
                    .check(version != null, "version", "required")
                    .done();
        }
    }

    @GET
    public Slice<Need> waiting() {
        return new Slice<>(checks.waiting(), null);
    }

    @POST
    @Path("{id}")
    public void say(@PathParam("id") UUID id, Verdict said) {
        long read = Objects.requireNonNull(said.version());
        if ("approve".equals(said.verdict())) {
            checks.approve(id, read);
        } else {
            checks.ask(id, read, said.reason());
        }
    }
}
