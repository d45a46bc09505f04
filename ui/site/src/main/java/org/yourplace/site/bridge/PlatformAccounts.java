package org.yourplace.site.bridge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.yourplace.platform.signin.AccountError;
import org.yourplace.platform.signin.Entry;
import org.yourplace.site.port.Accounts;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.feature.Texts;

/** Accounts by the platform's sign-in; its refusals become outcomes that a page can show. */
public final class PlatformAccounts implements Accounts {
    private static final int MINUTES_TO_WAIT = 15;

    private final org.yourplace.platform.signin.Accounts accounts;
    private final Texts texts;

    public PlatformAccounts(org.yourplace.platform.signin.Accounts accounts, Texts texts) {
        this.accounts = accounts;
        this.texts = texts;
    }

    @Override
    public SignIn signIn(String email, String password, Door door, Optional<String> before) {
        return outcome(() -> accounts.enter(PlatformSecurity.door(door), email, password, before));
    }

    @Override
    public boolean awaitsCode(String half) {
        return accounts.awaitsCode(half);
    }

    @Override
    public SignIn signInWithCode(String half, String code, Door door, Optional<String> before) {
        return outcome(() -> accounts.enterWithCode(PlatformSecurity.door(door), half, code, before));
    }

    private static SignIn outcome(Supplier<Entry> tried) {
        try {
            return switch (tried.get()) {
                case Entry.Open open ->
                    new SignIn.Done(
                            open.session().secret(), org.yourplace.platform.signin.Accounts.SESSION, open.device());
                case Entry.Half half ->
                    new SignIn.Half(half.half().secret(), org.yourplace.platform.signin.Accounts.HALF);
            };
        } catch (DomainException refused) {
            if (refused.code() == AccountError.WRONG_CODE) {
                return new SignIn.WrongCode();
            }
            if (refused.code() == CoreError.SIGN_IN_NEEDED) {
                return new SignIn.TooLate();
            }
            if (refused.code() == AccountError.NOT_CONFIRMED) {
                return new SignIn.Unconfirmed();
            }
            return switch (refused.code().kind()) {
                case UNAUTHENTICATED, INVALID -> new SignIn.Refused();
                case TOO_MANY -> new SignIn.TooMany(MINUTES_TO_WAIT);
                default -> throw refused;
            };
        }
    }

    @Override
    public void signOut(String secret) {
        accounts.signOut(secret);
    }

    @Override
    public List<Wrong> register(Registration wanted, String networkAddress) {
        try {
            var asked =
                    new org.yourplace.platform.signin.Registration(wanted.name(), wanted.email(), wanted.password());
            accounts.register(networkAddress, asked, wanted.locale(), wanted.keep());
            return List.of();
        } catch (DomainException refused) {
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            return refused.violations().stream()
                    .map(wrong -> new Wrong(wrong.field(), message(wrong.reason(), wanted.locale(), wrong.args())))
                    .toList();
        }
    }

    private String message(String reason, Locale locale, List<Object> args) {
        return texts.get(locale, "violation." + reason, args.toArray());
    }

    @Override
    public boolean confirmable(String token) {
        return accounts.confirmable(token);
    }

    @Override
    public Optional<String> confirm(String token) {
        try {
            return Optional.of(accounts.confirm(token));
        } catch (DomainException refused) {
            if (refused.code() == AccountError.LINK_SPENT) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    @Override
    public void requestReset(String email, Locale locale, String networkAddress) {
        accounts.forgot(networkAddress, email, locale);
    }

    @Override
    public boolean resettable(String token) {
        return accounts.resettable(token);
    }

    @Override
    public Reset reset(String token, String password, Locale locale) {
        try {
            return new Reset.Done(accounts.reset(token, password));
        } catch (DomainException refused) {
            if (refused.code() == AccountError.LINK_SPENT) {
                return new Reset.Spent();
            }
            if (refused.violations().isEmpty()) {
                throw refused;
            }
            var first = refused.violations().getFirst();
            return new Reset.Weak(message(first.reason(), locale, first.args()));
        }
    }
}
