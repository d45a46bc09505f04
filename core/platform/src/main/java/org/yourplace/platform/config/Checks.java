package org.yourplace.platform.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say: that names lead somewhere, that nothing is there twice, that colours can be read. */
final class Checks {
    private static final long LARGEST_LOGO = 20 * 1024;

    private final JsonFiles json;
    private final Set<String> areas;
    private final Set<String> causes;
    private final Map<String, String> hosts = new HashMap<>();

    /** Takes note of a problem at a key of one file. */
    @FunctionalInterface
    interface Found {
        void problem(String key, String words);
    }

    Checks(JsonFiles json, Set<String> areas, List<WordList> lists) {
        this.json = json;
        this.areas = areas;
        this.causes = lists.stream()
                .filter(list -> list.id().equals("causes"))
                .findFirst()
                .map(WordList::codes)
                .orElse(Set.of());
    }

    void check(PartnershipFiles files) {
        partnership(files, on(files.file("partnership.json")));
        tenants(files, on(files.file("tenants.json")));
        groups(files, on(files.file("hosted-groups.json")));
        people(files, on(files.file("people.json")));
    }

    private Found on(Path file) {
        return (key, words) -> json.problem(file, key, words);
    }

    private void partnership(PartnershipFiles files, Found found) {
        var said = files.partnership();
        if (!files.slug().equals(files.folder().getFileName().toString())) {
            found.problem(
                    "/id", "differs from the folder's name, " + files.folder().getFileName());
        }
        try {
            ZoneId.of(said.get("timeZone").asString());
        } catch (DateTimeException unknown) {
            found.problem("/timeZone", "is no known time zone");
        }
        files.area()
                .filter(area -> !areas.contains(area))
                .ifPresent(area -> found.problem("/area", "there is no folder areas/" + area));
        var named = said.get("hosts");
        for (int i = 0; i < named.size(); i++) {
            var owner = hosts.putIfAbsent(named.get(i).asString(), files.slug());
            if (owner != null) {
                found.problem("/hosts/" + i, "belongs to " + owner + " already");
            }
        }
        known(files, said.at("/broker/tenant"), "/broker/tenant", found);
        for (var part : List.of("accessibility", "privacy", "complaints")) {
            known(files, said.at("/" + part + "/organisation"), "/" + part + "/organisation", found);
        }
        var agreements = new Once("/supportAgreements", "id", found);
        said.path("supportAgreements").forEach(agreement -> {
            var key = agreements.next(agreement.get("id").asString());
            known(files, agreement.get("supporter"), key + "/supporter", found);
        });
        Contrast.check(said.at("/brand/light"), "/brand/light", found);
        Contrast.check(said.at("/brand/dark"), "/brand/dark", found);
        logo(files, said.at("/brand/logo"), found);
    }

    private static void logo(PartnershipFiles files, JsonNode name, Found found) {
        if (name.isMissingNode()) {
            return;
        }
        try {
            if (Files.size(files.file(name.asString())) > LARGEST_LOGO) {
                found.problem("/brand/logo", "is larger than 20 KB");
            }
        } catch (IOException missing) {
            found.problem("/brand/logo", "there is no such file beside this one");
        }
    }

    private void tenants(PartnershipFiles files, Found found) {
        var slugs = new Once("/tenants", "slug", found);
        for (var tenant : files.tenants()) {
            var key = slugs.next(tenant.get("slug").asString());
            if (tenant.has("supportedBy") && files.agreement(tenant).isEmpty()) {
                found.problem(key + "/supportedBy", "the partnership has no such support agreement");
            }
            causes(tenant, key, found);
            var features = tenant.path("features");
            for (int i = 0; i < features.size(); i++) {
                if (files.ceiling(features.get(i).asString()).equals("off")) {
                    found.problem(key + "/features/" + i, "the partnership does not allow this feature");
                }
            }
        }
    }

    private void groups(PartnershipFiles files, Found found) {
        var slugs = new Once("/groups", "slug", found);
        for (var group : files.groups()) {
            var key = slugs.next(
                    group.get("owner").asString() + "/" + group.get("slug").asString());
            known(files, group.get("owner"), key + "/owner", found);
            if (files.tenantSlugs().contains(group.get("slug").asString())) {
                found.problem(key + "/slug", "is the name of an organisation with a workspace");
            }
            causes(group, key, found);
        }
    }

    private static void people(PartnershipFiles files, Found found) {
        var addresses = new Once("/people", "email", found);
        for (var person : files.people()) {
            var key = addresses.next(person.get("email").asString().toLowerCase(Locale.ROOT));
            person.get("roles").propertyNames().forEach(tenant -> {
                if (!files.tenantSlugs().contains(tenant)) {
                    found.problem(key + "/roles/" + tenant, "there is no such organisation");
                }
            });
        }
    }

    private void causes(JsonNode of, String key, Found found) {
        var named = of.path("causes");
        for (int i = 0; i < named.size(); i++) {
            if (!causes.contains(named.get(i).asString())) {
                found.problem(key + "/causes/" + i, "is not in codes/causes.json");
            }
        }
    }

    private static void known(PartnershipFiles files, JsonNode slug, String key, Found found) {
        if (!slug.isMissingNode() && !files.tenantSlugs().contains(slug.asString())) {
            found.problem(key, "there is no such organisation: " + slug.asString());
        }
    }

    /** Counts through a list and complains of a name that was there before. */
    private static final class Once {
        private final String list;
        private final String member;
        private final Found found;
        private final Set<String> seen = new HashSet<>();
        private int index;

        Once(String list, String member, Found found) {
            this.list = list;
            this.member = member;
            this.found = found;
        }

        /** The key of the next entry. */
        String next(String name) {
            var key = list + "/" + index++;
            if (!seen.add(name)) {
                found.problem(key + "/" + member, "is there twice");
            }
            return key;
        }
    }
}
