package org.yourplace.site.bridge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.yourplace.kit.page.Brand;
import org.yourplace.kit.page.Visitor;
import org.yourplace.platform.directory.Directory;
import org.yourplace.platform.directory.Partnership;
import org.yourplace.platform.directory.Tenant;
import org.yourplace.platform.who.Binding;
import org.yourplace.platform.who.Bindings;
import org.yourplace.platform.who.Identity;
import org.yourplace.site.port.Caller;
import org.yourplace.site.port.Look;
import org.yourplace.spi.data.Database;
import tools.jackson.databind.JsonNode;

/** Reads the partnership's front, as its file says it, and who is signed in. */
public final class PlatformCaller implements Caller {
    private final Bindings bindings;
    private final Directory directory;
    private final Database database;
    /** By credential, so that whoever signs in anew is looked up anew. */
    private final Cache<UUID, String> addresses = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    public PlatformCaller(Bindings bindings, Directory directory, Database database) {
        this.bindings = bindings;
        this.directory = directory;
        this.database = database;
    }

    private Partnership partnership() {
        return bindings.current().partnership();
    }

    @Override
    public Brand brand(Locale locale) {
        var partnership = partnership();
        var front = partnership.front();
        return new Brand(
                partnership.name(),
                partnership.strapline(),
                front.at("/broker/teamName").asString(""),
                partnership.phone(),
                front.at("/contact/phoneHours").asString(""),
                front.at("/contact/textRelay").asString(""),
                front.at("/contact/email").asString(""),
                contact(partnership, front.path("accessibility")),
                contact(partnership, front.path("privacy")),
                contact(partnership, front.path("complaints")),
                front.path("attribution")
                        .valueStream()
                        .map(line -> new Brand.Attribution(
                                line.path("text").asString(""),
                                line.path("licence").asString(""),
                                line.path("licenceUrl").asString("")))
                        .toList(),
                partnership.sample());
    }

    private Brand.Contact contact(Partnership partnership, JsonNode said) {
        var slug = said.path("organisation").asString("");
        return new Brand.Contact(
                directory.tenant(partnership, slug).map(Tenant::name).orElse(partnership.name()),
                said.path("role").asString(""),
                said.path("email").asString(""),
                said.path("phone").asString(""),
                said.path("reviewed").asString(""),
                said.path("replyWithinWorkingDays").asInt(0));
    }

    @Override
    public Look look() {
        var brand = partnership().front().path("brand");
        return new Look(colours(brand.path("light")), colours(brand.path("dark")), mark(brand));
    }

    private static String mark(JsonNode brand) {
        if (!brand.path("logoType").asString("").equals("image/svg+xml")) {
            return "";
        }
        return new String(Base64.getDecoder().decode(brand.path("logoData").asString("")), StandardCharsets.UTF_8);
    }

    private static Map<String, String> colours(JsonNode said) {
        var colours = new HashMap<String, String>();
        said.properties()
                .forEach(entry -> colours.put(entry.getKey(), entry.getValue().asString("")));
        return colours;
    }

    @Override
    public List<Locale> languages() {
        return partnership().locales();
    }

    @Override
    public Optional<Visitor> visitor() {
        var asking = bindings.current();
        if (asking.context() != Binding.Context.PERSON) {
            return Optional.empty();
        }
        return asking.identified()
                .map(Identity::person)
                .map(person -> new Visitor(
                        person.id(),
                        person.name(),
                        addresses.get(asking.identity().credential(), credential -> email()),
                        !asking.identity().rights().isEmpty()));
    }

    private String email() {
        return database.read(tx -> tx.sql()
                .createQuery("SELECT email FROM core.person WHERE id = core.me()")
                .mapTo(String.class)
                .findOne()
                .orElse(""));
    }

    @Override
    public Optional<Locale> language() {
        return bindings.current().identified().map(Identity::locale);
    }
}
