package org.yourplace.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The 123 listings recorded from do-it.org, read in through the API. They lie beside the project in development and are not part of it. */
@EnabledIf("recorded")
class RecordedListingsIT {
    private static final String IMPORT = "/api/v1/tenants/svs/volunteering-bank/opportunities/import?dryRun=";

    static boolean recorded() {
        return Files.exists(file("json"));
    }

    private static Path file(String ending) {
        return RunningHouse.root()
                .resolve("../shared/data/volunteering-opportunities/do-it/opportunities-dev." + ending)
                .normalize();
    }

    private static Api.Answer send(Api broker, boolean dryRun) throws IOException {
        return broker.send(
                "POST",
                IMPORT + dryRun,
                BodyPublishers.ofFile(file("json")),
                Map.of("Content-Type", "application/json"));
    }

    @Test
    void good_rows_go_in_once_and_every_bad_row_is_named() throws IOException {
        var broker = Api.as(RunningHouse.shared(), "broker@svs.example");

        var preview = send(broker, true);
        var first = send(broker, false);
        var second = send(broker, false);

        assertThat(first.status()).as(first.body()).isEqualTo(200);
        var report = first.json();
        int created = report.path("created").asInt();
        int rejected = report.path("rejected").asInt();
        System.out.println("recorded listings: expected 123 rows; created " + created + ", updated "
                + report.path("updated").asInt() + ", unchanged "
                + report.path("unchanged").asInt() + ", rejected " + rejected);
        assertThat(created
                        + report.path("updated").asInt()
                        + report.path("unchanged").asInt()
                        + rejected)
                .isEqualTo(123);
        assertThat(preview.json().path("created").asInt()).isEqualTo(created);
        assertThat(report.path("errors")
                        .valueStream()
                        .map(error -> error.path("row").asInt())
                        .distinct()
                        .count())
                .isEqualTo(rejected);
        assertThat(second.json().path("created").asInt()).isZero();
    }
}
