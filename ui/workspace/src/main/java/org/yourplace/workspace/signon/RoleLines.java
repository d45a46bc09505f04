package org.yourplace.workspace.signon;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yourplace.spi.error.Violations;

/** Claims and the roles they give, as lines to type: {@code volunteering = coordinator}. */
final class RoleLines {
    private RoleLines() {}

    static String write(Map<String, String> roles) {
        return new TreeMap<>(roles)
                .entrySet().stream()
                        .map(one -> one.getKey() + " = " + one.getValue())
                        .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String lines) {
        var roles = new TreeMap<String, String>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int sign = line.lastIndexOf('=');
            Violations.of()
                    .check(sign > 0 && sign < line.length() - 1, "claimRoles", "unknown-role")
                    .done();
            roles.put(line.substring(0, sign).strip(), line.substring(sign + 1).strip());
        });
        return roles;
    }
}
