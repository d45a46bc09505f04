package org.yourplace.platform.api;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.signin.OwnAccount;
import org.yourplace.platform.signin.OwnCredentials;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.error.DomainException;

/**
 * A session or token of the caller's.
 *
 * @param organisation slug of the only organisation it reaches; absent for all
 * @param scopes what it is limited to; absent for nothing
 * @param current whether this request came with it
 */
public record OpenCredential(
        UUID id,
        String label,
        @Nullable String organisation,
        @Nullable Set<String> scopes,
        boolean secondFactor,
        String agent,
        Instant openedAt,
        Instant expiresAt,
        boolean current) {
    /** All of one kind. */
    public record Listed(List<OpenCredential> items) {}

    static Listed listed(OwnAccount own, Directory directory, Identity.Kind kind) {
        return new Listed(own.credentials().all().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> of(one, directory))
                .toList());
    }

    static void end(OwnAccount own, UUID id, Identity.Kind kind) {
        if (own.credentials().all().stream().noneMatch(one -> one.id().equals(id) && one.kind() == kind)) {
            throw DomainException.notFound();
        }
        own.credentials().end(id);
    }

    private static OpenCredential of(OwnCredentials.Open one, Directory directory) {
        var tenant = one.tenant();
        return new OpenCredential(
                one.id(),
                one.label(),
                tenant == null
                        ? null
                        : directory.tenant(tenant).map(Tenant::slug).orElse(null),
                one.scopes(),
                one.strong(),
                one.agent(),
                one.since(),
                one.until(),
                one.here());
    }
}
