package org.yourplace.volunteeringbank.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.yourplace.volunteeringbank.BankCity;

/** A site is asked by one run at a time, when it likes, for what is new, and only while somebody wants it. */
class ConsiderateReadingIT extends SiteOfFivePages {
    @Test
    void a_site_that_asks_for_patience_gets_it() {
        var source = city.add(PullCity.doIt(site.doItAddress()));
        site.odd = exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7200");
            exchange.sendResponseHeaders(503, -1);
            return true;
        };

        var run = city.read(source);

        assertThat(run.message()).contains("120 minutes");
        assertThat(city.look(source).nextAt()).isEqualTo(BankCity.NOW.plus(Duration.ofHours(2)));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        site.items.clear();
        site.items.add(
                StubSite.updated("a", 1, StubSite.posting("Role", "Next Door", "SO14 3AJ", "https://next.example/a")));
        var conditional = new AtomicInteger();
        site.odd = exchange -> {
            exchange.getResponseHeaders().set("ETag", "\"same\"");
            if ("\"same\"".equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                conditional.incrementAndGet();
                exchange.sendResponseHeaders(304, -1);
                return true;
            }
            return false;
        };
        var source = city.add(PullCity.rpde(site.rpdeAddress()));

        city.read(source);
        var again = city.read(source);

        assertThat(conditional.get()).isOne();
        assertThat(again.state()).isEqualTo("done");
        assertThat(city.kept()).isOne();
    }

    @Test
    void one_run_reads_a_source_at_a_time_and_one_that_died_is_gone_on_with() {
        var source = city.add(PullCity.doIt(site.doItAddress()));
        claim(source, "now");
        assertThat(city.bank.as(city.bank.svs, () -> city.sources.readNow(source, java.util.Locale.UK, (a, b) -> {})))
                .isEmpty();

        claim(source, "an hour ago");

        assertThat(city.read(source).created()).isEqualTo(45);
    }

    private void claim(UUID source, String when) {
        var beat = when.equals("now") ? BankCity.NOW : BankCity.NOW.minus(Duration.ofHours(1));
        city.bank
                .city
                .owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE volunteering_bank.feed_source SET run_id = gen_random_uuid(), beat_at = ?::timestamptz"
                                + " WHERE id = ?",
                        beat.toString(),
                        source));
    }

    @Test
    void a_source_that_is_switched_off_while_it_is_read_is_let_go() {
        var source = city.add(PullCity.doIt(site.doItAddress()));
        site.odd = third(exchange -> {
            city.bank
                    .city
                    .owner()
                    .useHandle(handle -> handle.execute(
                            "UPDATE volunteering_bank.feed_source SET enabled = false WHERE id = ?", source));
            return false;
        });

        assertThat(city.read(source).problem()).isEqualTo("taken-away");
        assertThat(city.found("role")).isEmpty();
    }

    @Test
    void a_trial_says_what_is_there_and_keeps_nothing() {
        var good = city.bank.as(
                city.bank.svs, () -> city.sources.look(PullCity.doIt(site.doItAddress()), java.util.Locale.UK));
        var bad = city.bank.as(
                city.bank.svs, () -> city.sources.look(PullCity.rpde(site.doItAddress()), java.util.Locale.UK));

        assertThat(good.good()).isEqualTo(10);
        assertThat(good.titles()).hasSize(5);
        assertThat(bad.readable()).isFalse();
        assertThat(bad.message()).contains("RPDE");
        assertThat(city.kept()).isZero();
    }
}
