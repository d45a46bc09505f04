package org.yourplace.platform.config;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A list of codes with labels by language, in the order in which they are offered. */
record WordList(String id, List<JsonNode> words) {
    static WordList of(JsonNode file) {
        return new WordList(
                file.get("id").asString(), file.get("codes").valueStream().toList());
    }

    Set<String> codes() {
        return words.stream().map(word -> word.get("code").asString()).collect(Collectors.toUnmodifiableSet());
    }
}
