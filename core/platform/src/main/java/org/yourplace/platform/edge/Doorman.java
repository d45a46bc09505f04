package org.yourplace.platform.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.who.Identities;
import org.yourplace.platform.who.Identity;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** Finds out at whose door somebody stands and who they are. */
public final class Doorman {
    private final Directory directory;
    private final Identities identities;
    private final boolean demo;

    /** @param demo whether a loopback name that no partnership has claimed leads to the first one */
    public Doorman(Directory directory, Identities identities, boolean demo) {
        this.directory = directory;
        this.identities = identities;
        this.demo = demo;
    }

    Caller greet(HttpServletRequest request, HttpServletResponse response, Face face, String id)
            throws RefusedException {
        var partnership = partnership(request.getServerName()).orElseThrow(RefusedException::notFound);
        var bearer = face.forPrograms() ? bearer(request) : Optional.<String>empty();
        var secret = face == Face.SCIM ? bearer : bearer.or(() -> SessionCookie.read(request));
        var identity = secret.flatMap(word -> identities.of(partnership, word))
                .filter(found -> opens(found, face, bearer.isPresent()));
        if (secret.isPresent() && identity.isEmpty()) {
            if (face.forPrograms()) {
                throw RefusedException.of(new DomainException(CoreError.SIGN_IN_NEEDED));
            }
            SessionCookie.clear(response);
        }
        if (face == Face.API
                && bearer.isEmpty()
                && identity.isPresent()
                && writes(request)
                && !SameOrigin.proved(request)) {
            throw RefusedException.of(new DomainException(EdgeError.OTHER_ORIGIN));
        }
        return new Caller(
                id,
                partnership,
                address(request),
                identity.map(Identity::locale).orElseGet(() -> locale(request, partnership)),
                identity.orElse(null),
                identity.isPresent() ? secret.orElse(null) : null,
                null);
    }

    /** A directory's token opens the directory's door and no other; no other opens that one. */
    private static boolean opens(Identity identity, Face face, boolean shown) {
        return face == Face.SCIM
                ? identity.kind() == Identity.Kind.SCIM
                : identity.kind() == Identity.Kind.SESSION || (shown && identity.kind() == Identity.Kind.TOKEN);
    }

    static boolean writes(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" -> false;
            default -> true;
        };
    }

    private Optional<Partnership> partnership(String name) {
        var host = name.toLowerCase(Locale.ROOT).replaceAll("\\.$", "");
        return directory
                .byHost(host)
                .or(() -> demo && loopback(host)
                        ? directory.partnerships().stream().findFirst()
                        : Optional.empty());
    }

    private static boolean loopback(String host) {
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.equals("127.0.0.1")
                || host.equals("[::1]")
                || host.equals("::1")
                || host.equals("0:0:0:0:0:0:0:1");
    }

    private static Optional<String> bearer(HttpServletRequest request) throws RefusedException {
        var header = request.getHeader("Authorization");
        if (header == null) {
            return Optional.empty();
        }
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw RefusedException.of(new DomainException(CoreError.SIGN_IN_NEEDED));
        }
        return Optional.of(header.substring(7).strip());
    }

    /** An IPv6 caller is counted with their whole network: one line of a household or office. */
    private static String address(HttpServletRequest request) {
        var text = String.valueOf(request.getRemoteAddr());
        if (text.indexOf(':') < 0) {
            return text;
        }
        try {
            // a literal: no name is looked up
            var bytes = InetAddress.getByName(text).getAddress();
            return bytes.length == 16 ? HexFormat.of().formatHex(bytes, 0, 8) : text;
        } catch (UnknownHostException none) {
            return text;
        }
    }

    /** The language asked for first among those that the partnership speaks. */
    private static Locale locale(HttpServletRequest request, Partnership partnership) {
        var usual = partnership.locales().getFirst();
        var asked = request.getHeader("Accept-Language");
        if (asked == null || asked.length() > 200) {
            return usual;
        }
        try {
            return Locale.LanguageRange.parse(asked).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
                    .flatMap(language -> partnership.locales().stream()
                            .filter(spoken -> spoken.getLanguage().equals(language)))
                    .findFirst()
                    .orElse(usual);
        } catch (IllegalArgumentException unreadable) {
            return usual;
        }
    }
}
