package org.yourplace.site.bridge;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.kit.page.Choice;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.plugin.PluginHost;
import org.yourplace.platform.signin.AccountError;
import org.yourplace.platform.signin.Door;
import org.yourplace.platform.signin.OwnAccount;
import org.yourplace.platform.signin.OwnCredentials;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identity;
import org.yourplace.site.port.Accounts;
import org.yourplace.site.port.Security;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Texts;

/** The person's own account by the platform's sign-in; its refusals become words beside a field. */
public final class PlatformSecurity implements Security {
    private final OwnAccount own;
    private final Directory directory;
    private final FeatureNames names;
    private final Bindings bindings;
    private final Texts texts;

    public PlatformSecurity(OwnAccount own, Directory directory, PluginHost host, Bindings bindings, Texts texts) {
        this.own = own;
        this.directory = directory;
        this.names = new FeatureNames(host);
        this.bindings = bindings;
        this.texts = texts;
    }

    @Override
    public SecondFactor secondFactor() {
        var state = own.secondFactor().state();
        return new SecondFactor(Optional.ofNullable(state.since()).map(this::there), state.codesLeft(), state.proved());
    }

    @Override
    public List<Entry> sessions(Locale locale) {
        return entries(Identity.Kind.SESSION, locale);
    }

    @Override
    public List<Entry> tokens(Locale locale) {
        return entries(Identity.Kind.TOKEN, locale);
    }

    @Override
    public boolean end(UUID id) {
        try {
            own.credentials().end(id);
            return true;
        } catch (DomainException none) {
            return false;
        }
    }

    @Override
    public int endOthers() {
        return own.credentials().endOthers();
    }

    @Override
    public Tried<Boolean> beginSecondFactor(String password, Locale locale) {
        return tried(locale, "password", () -> own.secondFactor().begin(password));
    }

    @Override
    public Optional<Setup> setup() {
        return own.secondFactor().shown().map(shown -> new Setup(shown.seed(), shown.address()));
    }

    @Override
    public Tried<List<String>> confirmSecondFactor(String code, Locale locale) {
        return given(locale, "code", () -> own.secondFactor().confirm(code, locale));
    }

    @Override
    public Tried<Boolean> proveSecondFactor(String code, Locale locale) {
        return tried(locale, "code", () -> own.secondFactor().prove(code));
    }

    @Override
    public Tried<List<String>> renewCodes(String password, Locale locale) {
        return given(locale, "password", () -> own.secondFactor().renewCodes(password));
    }

    @Override
    public Tried<Boolean> dropSecondFactor(String password, Locale locale) {
        return tried(locale, "password", () -> own.secondFactor().drop(password, locale));
    }

    @Override
    public Tried<Boolean> changePassword(String present, String next, Locale locale) {
        return tried(locale, "present", () -> own.login().changePassword(present, next, locale));
    }

    @Override
    public Tried<Boolean> askForAddress(String password, String email, Accounts.Door door, Locale locale) {
        return tried(locale, "password", () -> own.login().askForAddress(door(door), password, email, locale));
    }

    @Override
    public boolean addressChangeable(String token) {
        return own.login().addressChangeable(token);
    }

    @Override
    public boolean changeAddress(String token) {
        try {
            own.login().changeAddress(token);
            return true;
        } catch (DomainException refused) {
            if (refused.code() == AccountError.LINK_SPENT) {
                return false;
            }
            throw refused;
        }
    }

    @Override
    public Tried<String> token(String password, WantedToken wanted, Accounts.Door door, Locale locale) {
        return given(locale, "password", () -> {
            var asked = new OwnCredentials.NewToken(
                    wanted.label(),
                    wanted.days(),
                    tenant(wanted.organisation()),
                    wanted.scopes().isEmpty() ? null : Set.copyOf(wanted.scopes()));
            return own.credentials().token(door(door), password, asked).secret();
        });
    }

    @Override
    public List<Choice> organisations() {
        return bindings.current().identified().stream()
                .flatMap(identity -> identity.rights().keySet().stream())
                .flatMap(id -> directory.tenant(id).stream())
                .sorted(Comparator.comparing(Tenant::name, String.CASE_INSENSITIVE_ORDER))
                .map(tenant -> new Choice(tenant.slug(), tenant.name()))
                .toList();
    }

    @Override
    public List<Choice> features(Locale locale) {
        return names.all(bindings.current().partnership(), directory, locale);
    }

    static Door door(Accounts.Door door) {
        return new Door(door.networkAddress(), door.device(), door.agent());
    }

    private LocalDateTime there(Instant instant) {
        return LocalDateTime.ofInstant(instant, bindings.current().partnership().zone());
    }

    private @Nullable Long tenant(String slug) {
        if (slug.isEmpty()) {
            return null;
        }
        return directory
                .tenant(bindings.current().partnership(), slug)
                .map(Tenant::id)
                .orElseThrow(() -> new DomainException(AccountError.NOT_THEIR_ORGANISATION));
    }

    private List<Entry> entries(Identity.Kind kind, Locale locale) {
        return own.credentials().all().stream()
                .filter(one -> one.kind() == kind)
                .map(one -> entry(one, locale))
                .toList();
    }

    private Entry entry(OwnCredentials.Open one, Locale locale) {
        var tenant = one.tenant();
        var scopes = one.scopes();
        return new Entry(
                one.id(),
                one.label(),
                tenant == null ? "" : directory.tenant(tenant).map(Tenant::name).orElse(""),
                scopes == null
                        ? List.of()
                        : new TreeSet<>(scopes)
                                .stream().map(word -> names.of(word, locale)).toList(),
                there(one.since()),
                there(one.until()),
                one.method() == Identity.Method.SSO,
                one.agent(),
                network(one.address()),
                one.here());
    }

    /** Enough to recognise one's own by, too little to find anybody with. */
    private static String network(String address) {
        int dot = address.lastIndexOf('.');
        return dot > 0
                ? address.substring(0, dot) + "…"
                : address.length() > 4 ? address.substring(0, 4) + "…" : address;
    }

    private Tried<Boolean> tried(Locale locale, String field, Runnable work) {
        return given(locale, field, () -> {
            work.run();
            return true;
        });
    }

    /** @param field beside which a refusal stands that is about none by itself */
    private <T> Tried<T> given(Locale locale, String field, Supplier<T> work) {
        try {
            return new Tried<>(Optional.of(work.get()), List.of());
        } catch (DomainException refused) {
            var wrong = refused.violations().isEmpty() ? whole(refused, field, locale) : fields(refused, locale);
            return new Tried<>(Optional.empty(), wrong.toList());
        }
    }

    private Stream<Accounts.Wrong> whole(DomainException refused, String field, Locale locale) {
        if (!(refused.code() instanceof AccountError)) {
            throw refused;
        }
        var words = texts.get(locale, "error." + refused.code().code(), refused.args());
        return Stream.of(new Accounts.Wrong(
                refused.code() == AccountError.NOT_THEIR_ORGANISATION ? "organisation" : field, words));
    }

    private Stream<Accounts.Wrong> fields(DomainException refused, Locale locale) {
        return refused.violations().stream()
                .map(wrong -> new Accounts.Wrong(
                        wrong.field().replaceAll("\\[.*", ""),
                        texts.get(
                                locale,
                                "violation." + wrong.reason(),
                                wrong.args().toArray())));
    }
}
