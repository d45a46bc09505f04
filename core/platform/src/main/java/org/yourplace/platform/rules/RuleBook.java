package org.yourplace.platform.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yourplace.spi.rules.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A list of dated rules as a file gives it. */
public final class RuleBook {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SHIPPED = List.of("/rules/dbs-eligibility.json", "/rules/trustee-age.json");

    private final List<Rule> rules;

    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** The book that this release ships. */
    public static RuleBook shipped() {
        return new RuleBook(SHIPPED.stream().flatMap(RuleBook::read).toList());
    }

    private static Stream<Rule> read(String resource) {
        var in = RuleBook.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("missing " + resource);
        }
        return JSON.readTree(in).get("rules").valueStream().map(RuleBook::rule);
    }

    /** One rule, as files and rows write it. */
    public static Rule rule(JsonNode node) {
        return new Rule(
                node.get("family").asString(),
                node.get("id").asString(),
                LocalDate.parse(node.get("from").asString()),
                text(node, "until").map(LocalDate::parse).orElse(null),
                node.get("text").asString(),
                node.get("source").asString(),
                node.path("verified").asBoolean(false),
                text(node, "doubt").orElse(null),
                values(node.path("values")));
    }

    private static Map<String, String> values(JsonNode values) {
        return values.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .asString()));
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.ofNullable(node.get(key)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    /** The same, but a rule that another book names is what that book says, in all its periods. */
    public RuleBook under(List<Rule> others) {
        return others.isEmpty()
                ? this
                : new RuleBook(Stream.concat(
                                rules.stream().filter(own -> others.stream().noneMatch(own::sameAs)), others.stream())
                        .toList());
    }

    public List<Rule> inForce(String family, LocalDate on) {
        return rules.stream()
                .filter(rule -> rule.family().equals(family) && rule.inForce(on))
                .toList();
    }

    public List<Rule> all() {
        return rules;
    }
}
