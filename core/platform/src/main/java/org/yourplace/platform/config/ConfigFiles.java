package org.yourplace.platform.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything under tenant-config, read and checked as a whole.
 *
 * @param areas by id
 */
record ConfigFiles(List<WordList> lists, Map<String, AreaFiles> areas, List<PartnershipFiles> partnerships) {
    /**
     * Reads all files; throws {@link BadFilesException} with every problem found.
     *
     * @param root the folder tenant-config
     * @param more folders of partnerships that lie elsewhere
     */
    static ConfigFiles read(Path root, List<Path> more) {
        var json = new JsonFiles(root);
        var lists = new ArrayList<WordList>();
        for (var file : json.list(json.root().resolve("codes"))) {
            json.read(file, "codes").map(WordList::of).ifPresent(list -> {
                if (!file.endsWith(list.id() + ".json")) {
                    json.problem(file, "/id", "differs from the file's name");
                }
                lists.add(list);
            });
        }
        var areas = new LinkedHashMap<String, AreaFiles>();
        for (var folder : json.list(json.root().resolve("areas"))) {
            AreaFiles.read(folder, json).ifPresent(area -> areas.put(area.id(), area));
        }
        var folders = new ArrayList<>(json.list(json.root().resolve("partnerships")));
        folders.addAll(more);
        var checks = new Checks(json, areas.keySet(), lists);
        var partnerships = folders.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> PartnershipFiles.read(folder, json).stream())
                .toList();
        partnerships.forEach(checks::check);
        if (!json.problems().isEmpty()) {
            throw new BadFilesException(json.problems());
        }
        return new ConfigFiles(lists, areas, partnerships);
    }
}
