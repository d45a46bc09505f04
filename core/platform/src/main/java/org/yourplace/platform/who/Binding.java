package org.yourplace.platform.who;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.directory.Tenant;

/**
 * Who is asking, and as what. Immutable; {@code core.enter} is told exactly this in the first statement of each transaction.
 *
 * @param tenant whom the caller acts for; absent in the person and public contexts
 * @param identity who the caller is; absent for guests and jobs
 * @param ticket in a job: the right to act for the tenant
 * @param holder hexadecimal SHA-256 of a guest's secret
 * @param moment the instant to use instead of the present, in the demo seed and in tests
 */
public record Binding(
        Partnership partnership,
        Context context,
        @Nullable Tenant tenant,
        @Nullable Identity identity,
        @Nullable UUID ticket,
        @Nullable String holder,
        @Nullable Instant moment) {
    /** The contexts exclude each other. */
    public enum Context {
        PUBLIC,
        PERSON,
        TENANT
    }

    public static Binding ofPublic(Partnership partnership) {
        return new Binding(partnership, Context.PUBLIC, null, null, null, null, null);
    }

    /** A person for themselves. */
    public static Binding person(Partnership partnership, Identity identity) {
        return new Binding(partnership, Context.PERSON, null, identity, null, null, null);
    }

    /** A member, or the holder of a mailed link, acting for a tenant. */
    public static Binding tenant(Partnership partnership, Tenant tenant, Identity identity) {
        return new Binding(partnership, Context.TENANT, tenant, identity, null, null, null);
    }

    /** An event handler or job at work for a tenant. */
    public static Binding job(Partnership partnership, Tenant tenant, UUID ticket) {
        return new Binding(partnership, Context.TENANT, tenant, null, ticket, null, null);
    }

    /** The same caller, who also holds a guest's secret. */
    public Binding holding(String secretHash) {
        return new Binding(partnership, context, tenant, identity, ticket, secretHash, moment);
    }

    /** The same caller at another instant. */
    public Binding at(Instant instant) {
        return new Binding(partnership, context, tenant, identity, ticket, holder, instant);
    }

    /** The same caller with rights looked up anew. */
    public Binding with(Identity fresh) {
        return new Binding(partnership, context, tenant, fresh, ticket, holder, moment);
    }

    public Optional<Identity> identified() {
        return Optional.ofNullable(identity);
    }

    /** What the caller may do in the tenant acted for. */
    public Rights rights() {
        return tenant == null || identity == null
                ? Rights.NONE
                : identity.rights().getOrDefault(tenant.id(), Rights.NONE);
    }
}
