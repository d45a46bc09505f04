package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other systems read the listings: the OpenActive validator, a JSON-LD processor and an XML parser, none of them ours. */
class FeedsIT {
    private static final Path READERS = Path.of("src/test/readers");
    private static final Path INSTALLED = Path.of("target/readers");
    private static final int MOST_SECONDS = 300;

    private final RunningHouse house = RunningHouse.shared();

    @BeforeAll
    static void readers_that_others_wrote() throws Exception {
        Files.createDirectories(INSTALLED);
        for (var file : List.of("package.json", "package-lock.json", "feed.js")) {
            Files.write(INSTALLED.resolve(file), Files.readAllBytes(READERS.resolve(file)));
        }
        var npm = run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        assertThat(npm.code()).as(npm.said()).isZero();
    }

    private record Ran(int code, String said) {}

    private static Ran run(String... command) throws IOException, InterruptedException {
        var said = Files.createTempFile("readers", ".log");
        try {
            var process = new ProcessBuilder(command)
                    .directory(INSTALLED.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Ran(process.waitFor(), Files.readString(said));
        } finally {
            Files.delete(said);
        }
    }

    private JsonNode read() throws Exception {
        var node = run("node", "feed.js", house.url("/feeds/rpde/opportunities").toString());
        assertThat(node.code()).as(node.said()).isZero();
        return JsonMapper.shared().readTree(node.said().lines().toList().getLast());
    }

    @Test
    void the_feed_passes_the_validator_and_every_item_is_linked_data() throws Exception {
        var read = read();

        System.out.println("FIGURE feed read by others: " + read.path("pages") + " pages, " + read.path("linked"));
        assertThat(read.path("found")
                        .valueStream()
                        .filter(one -> one.path("severity").asString().equals("failure")))
                .isEmpty();
        assertThat(read.at("/linked/types").propertyNames())
                .containsExactlyInAnyOrder("https://schema.org/Event", "https://schema.org/JobPosting");
        assertThat(read.at("/linked/unknown").isEmpty()).isTrue();
    }

    @Test
    void a_new_listing_is_in_the_feed_within_a_minute_and_gone_after_it_is_withdrawn() {
        var svs = Api.as(house, "admin@svs.example");
        var id = Listings.publish(svs, "svs", "Count the swans from the bridge", 3);
        assertThat(Soon.within(60, () -> states().getOrDefault(id, "").equals("updated")))
                .isTrue();

        var path = "/api/v1/tenants/svs/volunteering-bank/opportunities/" + id;
        assertThat(svs.put(path, Listings.withStatus(svs.get(path).json(), "withdrawn"))
                        .status())
                .isEqualTo(200);

        assertThat(Soon.within(60, () -> states().getOrDefault(id, "").equals("deleted")))
                .isTrue();
    }

    private Map<String, String> states() {
        var states = new HashMap<String, String>();
        var address = "/feeds/rpde/opportunities";
        for (int i = 0; i < 100; i++) {
            var page = JsonMapper.shared()
                    .readTree(Visitor.guest(house).get(address).body());
            page.path("items")
                    .forEach(item -> states.put(
                            item.path("id").asString(), item.path("state").asString()));
            if (page.path("items").isEmpty()) {
                return states;
            }
            address = page.path("next").asString().replaceFirst("^https?://[^/]+", "");
        }
        throw new AssertionError("the feed has no end");
    }

    @Test
    void the_newest_are_an_atom_feed() throws Exception {
        var feed = xml(Visitor.guest(house).get("/feeds/atom/opportunities").body());

        var entries = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
        assertThat(entries.getLength()).isBetween(20, 50);
        for (int i = 0; i < entries.getLength(); i++) {
            assertThat(entries.item(i).getTextContent()).contains("urn:uuid:");
        }
    }

    private static Document xml(String text) throws ParserConfigurationException, IOException, SAXException {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
