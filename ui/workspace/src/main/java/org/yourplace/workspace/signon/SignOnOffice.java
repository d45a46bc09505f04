package org.yourplace.workspace.signon;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.scim.DirectoryTokens;
import org.yourplace.platform.secrets.Sealing;
import org.yourplace.platform.sso.Finding;
import org.yourplace.platform.sso.SignOnChange;
import org.yourplace.platform.sso.SignOnSetup;
import org.yourplace.platform.sso.SingleSignOn;
import org.yourplace.platform.sso.StartProof;
import org.yourplace.platform.texts.BundleTexts;
import org.yourplace.platform.who.Bindings;
import org.yourplace.spi.error.DomainException;

/** What the screen needs of the platform. */
@Singleton
public class SignOnOffice {
    private static final int DAYS = 365;

    private final SingleSignOn signOn;
    private final DirectoryTokens tokens;
    private final Sealing sealing;
    private final Bindings bindings;
    private final Directory directory;
    private final Clock clock;

    @Inject
    public SignOnOffice(
            SingleSignOn signOn,
            DirectoryTokens tokens,
            Sealing sealing,
            Bindings bindings,
            Directory directory,
            Clock clock) {
        this.signOn = signOn;
        this.tokens = tokens;
        this.sealing = sealing;
        this.bindings = bindings;
        this.directory = directory;
        this.clock = clock;
    }

    /** Whether a secret could be kept here. */
    boolean available() {
        return sealing.available();
    }

    Optional<SignOnSetup> setup() {
        return signOn.read();
    }

    Set<String> roles() {
        return signOn.roles();
    }

    SignOnSetup save(SignOnChange change) {
        return signOn.save(change);
    }

    void remove() {
        signOn.remove();
    }

    List<Finding> tryOut(URI redirect) {
        return signOn.tryOut(redirect);
    }

    static String words(Finding finding, java.util.Locale locale) {
        return BundleTexts.core()
                .get(locale, "sign-on.found." + finding.code(), finding.args().toArray());
    }

    Tenant tenant(long id) {
        return directory.tenant(id).orElseThrow(DomainException::notFound);
    }

    /** Where this administrator goes to sign in through the provider once. */
    String wayToTry(Tenant tenant) {
        var identity = bindings.current().identified().orElseThrow(DomainException::notFound);
        return "/sign-in/with/" + tenant.slug() + "?proof="
                + StartProof.toTest(sealing, tenant.id(), identity.credential(), clock.instant());
    }

    List<DirectoryTokens.Token> tokens() {
        return tokens.list();
    }

    DirectoryTokens.Made open(String label) {
        return tokens.open(label, DAYS);
    }

    void revoke(UUID id) {
        tokens.revoke(id);
    }
}
