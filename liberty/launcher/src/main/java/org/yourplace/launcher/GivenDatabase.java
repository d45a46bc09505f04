package org.yourplace.launcher;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yourplace.platform.migrate.Login;

/** The address said with {@code --database}: user and password are taken out of it, so that neither is printed or passed on. */
final class GivenDatabase {
    private GivenDatabase() {}

    static Login login(String address, Map<String, String> environment) {
        String user = environment.getOrDefault("YOURPLACE_DATABASE_USER", "");
        String password = environment.getOrDefault("YOURPLACE_DATABASE_PASSWORD", "");
        int question = address.indexOf('?');
        if (question < 0) {
            return new Login(address, user, password);
        }
        List<String> others = new ArrayList<>();
        for (String parameter : address.substring(question + 1).split("&")) {
            if (parameter.startsWith("user=")) {
                user = decoded(parameter);
            } else if (parameter.startsWith("password=")) {
                password = decoded(parameter);
            } else if (!parameter.isEmpty()) {
                others.add(parameter);
            }
        }
        String rest = others.isEmpty() ? "" : "?" + String.join("&", others);
        return new Login(address.substring(0, question) + rest, user, password);
    }

    private static String decoded(String parameter) {
        return URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8);
    }
}
