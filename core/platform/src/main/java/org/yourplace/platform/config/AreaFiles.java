package org.yourplace.platform.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One local authority's folder of published data.
 *
 * @param about area.json
 * @param attribution the lines to show, as in attribution.json
 */
record AreaFiles(Path folder, JsonNode about, JsonNode attribution) {
    static Optional<AreaFiles> read(Path folder, JsonFiles json) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        var about = json.read(folder.resolve("area.json"), "area");
        var attribution = json.read(folder.resolve("attribution.json"), "attribution");
        if (about.isEmpty() || attribution.isEmpty()) {
            return Optional.empty();
        }
        var files = new AreaFiles(folder, about.get(), attribution.get().get("lines"));
        var list = folder.resolve("area.json");
        if (!files.id().equals(folder.getFileName().toString())) {
            json.problem(list, "/id", "differs from the folder's name");
        }
        about.get().get("files").properties().forEach(entry -> {
            if (!Files.exists(folder.resolve(entry.getValue().get("file").asString()))) {
                json.problem(list, "/files/" + entry.getKey() + "/file", "there is no such file");
            }
        });
        return Optional.of(files);
    }

    String id() {
        return about.get("id").asString();
    }

    /** The ONS code of the local authority. */
    String authority() {
        return about.get("code").asString();
    }

    /** The file that holds something, if the area has it. */
    Optional<Path> file(String kind) {
        var name = about.at("/files/" + kind + "/file").asString("");
        return name.isEmpty() ? Optional.empty() : Optional.of(folder.resolve(name));
    }

    /** The year of the deprivation index. */
    int vintage() {
        return Integer.parseInt(
                "0" + about.at("/files/deprivation/vintage").asString("").replaceAll("[^0-9].*", ""));
    }
}
