package org.yourplace.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yourplace.kit.page.PageRequest;
import org.yourplace.kit.page.PageResponse;
import org.yourplace.kit.page.PageTexts;
import org.yourplace.site.port.Features;
import org.yourplace.site.port.MyData;

/** "My data": who holds what about the person, who looked, what they said yes to with a button to take it back, and all of it as a file. */
final class MyDataPages {

    /** What organisations may ask a person to agree to; the words are texts of the same key. */
    static final List<String> PURPOSES = List.of("news", "photos", "research");

    private final MyData data;
    private final Features features;
    private final Frames frames;

    MyDataPages(MyData data, Features features, Frames frames) {
        this.data = data;
        this.features = features;
        this.frames = frames;
    }

    List<SitePage> pages() {
        return List.of(
                SitePage.get("/my/data", this::mine).forSignedIn(),
                SitePage.get(
                                "/my/data/file",
                                visit -> new PageResponse.Bytes("application/json;charset=utf-8", data.file()))
                        .forSignedIn(),
                SitePage.post("/my/data/withdraw", this::withdrawn).forSignedIn(),
                SitePage.post("/my/data/agree", this::agreed).forSignedIn());
    }

    private PageResponse mine(Visit visit) {
        var request = visit.request();
        var overview = data.overview(request.locale());
        return PageResponse.page(
                "site/my-data.jte",
                Map.of(
                        "holders", holders(overview, request),
                        "looks", overview.looks(),
                        "consents", overview.consents(),
                        "said",
                                request.query("said")
                                        .filter(Set.of("withdrawn", "agreed")::contains)
                                        .orElse("")));
    }

    private List<DataHolder> holders(MyData.Overview overview, PageRequest request) {
        var standing = overview.consents().stream()
                .filter(one -> one.withdrawn().isEmpty())
                .map(one -> one.slug() + " " + one.purpose())
                .collect(Collectors.toSet());
        return overview.organisations().stream()
                .map(one -> new DataHolder(
                        one.slug(),
                        one.name(),
                        one.kept().stream().map(kept -> kind(kept, request)).toList(),
                        PURPOSES.stream()
                                .filter(purpose -> !standing.contains(one.slug() + " " + purpose))
                                .toList()))
                .toList();
    }

    private DataHolder.Kind kind(MyData.Kept kept, PageRequest request) {
        var texts = features.running().stream()
                .filter(running -> running.id().equals(kept.feature()))
                .findFirst()
                .map(running -> frames.texts(running, request.locale()))
                .orElseGet(request::texts);
        var key = "held." + kept.table();
        return new DataHolder.Kind(
                texts.count(texts.has(key + ".other") ? key : "held.other", kept.rows()),
                words(texts, key + ".about", kept.aboutPerson()),
                words(texts, key + ".own", kept.own()));
    }

    /** The words for what a table holds; of one that has none yet, the names of its columns. */
    private static String words(PageTexts texts, String key, List<String> columns) {
        if (texts.has(key)) return texts.get(key);
        var names = new ArrayList<>(columns);
        names.replaceAll(name -> name.replace('_', ' '));
        return String.join(", ", names);
    }

    private Answer withdrawn(Visit visit) {
        var done = uuid(visit.request().form("consent").orElse(""))
                .map(data::withdraw)
                .orElse(false);
        return Answer.of(done ? PageResponse.to("/my/data?said=withdrawn") : PageResponse.notFound());
    }

    private Answer agreed(Visit visit) {
        var request = visit.request();
        var purpose = request.form("purpose").orElse("");
        var done = PURPOSES.contains(purpose)
                && data.agree(
                        request.form("organisation").orElse(""),
                        purpose,
                        request.texts().get("consent." + purpose + ".words"));
        return Answer.of(done ? PageResponse.to("/my/data?said=agreed") : PageResponse.notFound());
    }

    private static java.util.Optional<UUID> uuid(String said) {
        try {
            return java.util.Optional.of(UUID.fromString(said));
        } catch (IllegalArgumentException none) {
            return java.util.Optional.empty();
        }
    }
}
