package org.yourplace.platform.members;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yourplace.platform.who.BindingAccess;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violations;
import org.yourplace.spi.who.Role;

/** Codes and names of roles: {@code line-manager}, {@code volunteering-bank:coordinator}, "Front desk". */
final class RoleWords {
    private RoleWords() {}

    /** Every role that there is. @param own codes of the organisation's own */
    static Set<String> codes(Set<String> own) {
        var codes = new LinkedHashSet<String>();
        Stream.of(Role.values()).map(Role::code).forEach(codes::add);
        codes.addAll(own);
        return codes;
    }

    /** The feature in which a role counts. */
    static String featureOf(String role) {
        int colon = role.indexOf(':');
        return colon < 0 ? BindingAccess.CORE : role.substring(0, colon);
    }

    /** A name as it is kept. */
    static String name(@Nullable String name) {
        Violations.of().text("name", name, 2, 60).done();
        return name == null ? "" : name.strip();
    }

    /** Refuses a name that another role has. @param code the role that takes the name; absent for a new one */
    static void fresh(Map<String, String> own, @Nullable String code, String name) {
        own.forEach((other, called) -> {
            if (!other.equals(code) && called.equalsIgnoreCase(name))
                throw new DomainException(CoreError.ALREADY_EXISTS);
        });
    }

    /** A code made of a name. */
    static String code(String name, Set<String> taken) {
        var word = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        var plain = word.length() < 2
                ? "role"
                : word.substring(0, Math.min(36, word.length())).replaceAll("-+$", "");
        int number = 1;
        while (taken.contains(number == 1 ? plain : plain + "-" + number)) number++;
        return number == 1 ? plain : plain + "-" + number;
    }

    /** Roles have no id of that kind; one made of the code lets the trail be asked for one. */
    static UUID subject(String code) {
        return UUID.nameUUIDFromBytes(("role/" + code).getBytes(StandardCharsets.UTF_8));
    }
}
