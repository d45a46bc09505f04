package org.yourplace.platform.sso;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.signin.SignedIn;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identity;
import org.yourplace.platform.who.Secrets;
import org.yourplace.spi.data.Database;
import org.yourplace.spi.data.Ids;
import org.yourplace.spi.error.DomainException;

/** Sends people to their organisation's provider and lets in whom it vouches for: there, and nowhere else. */
public final class SignOns {
    private static final Logger LOG = Logger.getLogger(SignOns.class.getName());
    /** As long as a session that began with a password. */
    private static final Duration SESSION = Duration.ofHours(12);

    private final Database database;
    private final Bindings bindings;
    private final Directory directory;
    private final ProviderCalls calls;
    private final IdTokens tokens;
    private final Sealing sealing;
    private final SignOnStore store;
    private final AfterSignOn after;
    private final Ids ids;
    private final Clock clock;

    public SignOns(
            Database database,
            Bindings bindings,
            Directory directory,
            ProviderCalls calls,
            Sealing sealing,
            AfterSignOn after,
            Ids ids,
            Clock clock) {
        this.database = database;
        this.bindings = bindings;
        this.directory = directory;
        this.calls = calls;
        this.tokens = new IdTokens(calls);
        this.sealing = sealing;
        this.store = new SignOnStore(sealing);
        this.after = after;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * An organisation that people sign in to by its own sign-on.
     *
     * @param only whether nothing else lets them in
     */
    public record Door(String slug, String name, List<String> domains, boolean only) {}

    /** Every organisation of the partnership with a sign-on that is switched on. */
    public List<Door> doors() {
        return inPublic(tx -> store.doors(tx)).stream()
                .flatMap(door -> directory.tenant(door.tenant()).stream()
                        .map(tenant -> new Door(tenant.slug(), tenant.name(), door.domains(), door.only())))
                .sorted(java.util.Comparator.comparing(Door::name))
                .toList();
    }

    /** The address of the provider for somebody who wants to sign in; empty when there is no such sign-on. */
    public Optional<Journey.Departure> toSignIn(Tenant tenant, Wish wish, URI redirect) throws NoProviderException {
        var provider = inPublic(tx -> store.provider(tx, tenant));
        return provider.isEmpty()
                ? Optional.empty()
                : Optional.of(depart(provider.get(), Journey.Purpose.SIGN_IN, null, wish, redirect));
    }

    /** The same for who wants to link it, or to try it out; the proof says that they began on a page of ours. */
    public Optional<Journey.Departure> toProve(Tenant tenant, StartProof proof, Identity identity, URI redirect)
            throws NoProviderException {
        var provider = proof.purpose() == Journey.Purpose.TEST
                ? as(tenant, identity, tx -> store.provider(tx, tenant))
                : inPublic(tx -> store.provider(tx, tenant));
        return provider.isEmpty()
                ? Optional.empty()
                : Optional.of(depart(provider.get(), proof.purpose(), identity.credential(), Wish.NONE, redirect));
    }

    private Journey.Departure depart(
            Provider provider, Journey.Purpose purpose, java.util.@Nullable UUID credential, Wish wish, URI redirect)
            throws NoProviderException {
        var metadata = calls.metadata(provider.issuer());
        var journey = Journey.begin(provider.tenant().id(), purpose, credential, clock.instant())
                .towards(wish.onward());
        return new Journey.Departure(
                request(provider, metadata, journey, redirect, wish.email()).toURI(), journey.sealed(sealing));
    }

    static AuthenticationRequest request(
            Provider provider, OIDCProviderMetadata metadata, Journey journey, URI redirect, @Nullable String email) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile", "email"),
                        new ClientID(provider.clientId()),
                        redirect)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(journey.state()))
                .nonce(journey.expectedNonce())
                .codeChallenge(journey.codeVerifier(), CodeChallengeMethod.S256)
                .loginHint(email)
                .build();
    }

    /** Somebody is back from a provider. */
    public Arrival back(Tenant tenant, ProviderAnswer answer, @Nullable String cookie, Visitor visitor, URI redirect) {
        var begun = Journey.open(sealing, cookie, clock.instant());
        if (begun.isEmpty()
                || begun.get().tenant() != tenant.id()
                || !begun.get().answeredBy(answer.state())) {
            return new Arrival(SignOnOutcome.LOST, null, null, null);
        }
        var journey = begun.get();
        var identity = visitor.identity();
        if (journey.credential() != null
                && (identity == null || !identity.credential().equals(journey.credential()))) {
            return Arrival.of(SignOnOutcome.NOT_THEM, journey);
        }
        if (answer.error() != null || answer.code() == null) {
            return told(SignOnOutcome.REFUSED, journey, tenant, identity);
        }
        try {
            var provider = journey.purpose() == Journey.Purpose.TEST
                    ? as(tenant, java.util.Objects.requireNonNull(identity), tx -> store.provider(tx, tenant))
                    : inPublic(tx -> store.provider(tx, tenant));
            if (provider.isEmpty()) {
                return Arrival.of(SignOnOutcome.REFUSED, journey);
            }
            var who = vouched(provider.get(), answer.code(), journey, redirect);
            return arrive(provider.get(), who, journey, visitor);
        } catch (NoProviderException unreached) {
            LOG.log(Level.INFO, "the sign-on of {0} did not answer: {1}", new Object[] {tenant.slug(), unreached});
            return told(SignOnOutcome.UNREACHED, journey, tenant, identity);
        } catch (BadJOSEException refused) {
            LOG.log(Level.WARNING, "the sign-on of {0} is not believed: {1}", new Object[] {tenant.slug(), refused});
            return told(SignOnOutcome.NOT_BELIEVED, journey, tenant, identity);
        }
    }

    private Vouched vouched(Provider provider, String code, Journey journey, URI redirect)
            throws NoProviderException, BadJOSEException {
        var metadata = calls.metadata(provider.issuer());
        var response = calls.exchange(provider, metadata, code, redirect, journey.codeVerifier());
        if (!(response instanceof OIDCTokenResponse good)
                || good.getOIDCTokens().getIDToken() == null) {
            throw new BadJOSEException("no ID token for the code");
        }
        return Vouched.of(
                tokens.check(provider, metadata, good.getOIDCTokens().getIDToken(), journey.expectedNonce()), provider);
    }

    private Arrival arrive(Provider provider, Vouched who, Journey journey, Visitor visitor) {
        return switch (journey.purpose()) {
            case SIGN_IN -> signIn(provider, who, journey, visitor);
            case LINK -> Arrival.of(link(provider, who, visitor.identity()), journey);
            case TEST -> test(provider, who, journey, visitor);
        };
    }

    private Arrival signIn(Provider provider, Vouched who, Journey journey, Visitor visitor) {
        var word = Secrets.word();
        var expires = clock.instant().plus(SESSION);
        var said = this.<String>inPublicWriting(
                tx -> store.signOn(tx, provider, who, ids.next(), word, expires, visitor.agent(), visitor.address()));
        if (!said.equals("in")) {
            return Arrival.of(said.equals("left") ? SignOnOutcome.LEFT : SignOnOutcome.NO_ROLE, journey);
        }
        after.signedIn(provider.tenant(), word);
        return new Arrival(SignOnOutcome.IN, journey.purpose(), new SignedIn(word, expires), journey.onward());
    }

    private SignOnOutcome link(Provider provider, Vouched who, @Nullable Identity identity) {
        if (identity == null || identity.scope() != null || identity.kind() != Identity.Kind.SESSION) {
            return SignOnOutcome.NOT_THEM;
        }
        var said = bindings.call(
                Binding.person(bindings.current().partnership(), identity),
                () -> database.write(tx -> store.link(tx, provider, who)));
        return switch (said) {
            case "linked" -> SignOnOutcome.LINKED;
            case "taken" -> SignOnOutcome.TAKEN;
            case "left" -> SignOnOutcome.LEFT;
            default -> SignOnOutcome.NO_ROLE;
        };
    }

    /** Whoever tries it out links it in the same go: they can come back when nothing but the sign-on opens the organisation. */
    private Arrival test(Provider provider, Vouched who, Journey journey, Visitor visitor) {
        var identity = java.util.Objects.requireNonNull(visitor.identity());
        var outcome = identity.scope() == null ? link(provider, who, identity) : SignOnOutcome.LINKED;
        var told = outcome == SignOnOutcome.LINKED ? SignOnOutcome.TESTED : outcome;
        return told(told, journey, provider.tenant(), identity);
    }

    /** Keeps what came of a trial for the administrator's screen. */
    private Arrival told(SignOnOutcome outcome, Journey journey, Tenant tenant, @Nullable Identity identity) {
        if (journey.purpose() == Journey.Purpose.TEST && identity != null) {
            try {
                bindings.call(
                        Binding.tenant(bindings.current().partnership(), tenant, identity),
                        () -> after.tried(tx -> store.tried(tx, outcome)));
            } catch (DomainException refused) {
                return Arrival.of(SignOnOutcome.NOT_THEM, journey);
            }
        }
        return Arrival.of(outcome, journey);
    }

    private <T> T as(Tenant tenant, Identity identity, Database.Work<T> work) {
        return bindings.call(
                Binding.tenant(bindings.current().partnership(), tenant, identity), () -> database.read(work));
    }

    private <T> T inPublic(Database.Work<T> work) {
        return bindings.call(Binding.ofPublic(bindings.current().partnership()), () -> database.read(work));
    }

    private <T> T inPublicWriting(Database.Work<T> work) {
        return bindings.call(Binding.ofPublic(bindings.current().partnership()), () -> database.write(work));
    }
}
