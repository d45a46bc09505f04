package org.yourplace.platform.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.yourplace.spi.cases.CaseEntry;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

/** Many write in a case at once, also while it is closed: nothing is lost, and nothing comes after the end. */
class CasesAtOnceTest extends OpenCase {
    @Test
    void many_who_append_at_once_are_numbered_without_gaps() throws Exception {
        admit();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var said = IntStream.range(0, 80)
                    .mapToObj(i -> threads.submit(() -> say(i % 2 == 0 ? owner : party, "line " + i)))
                    .toList();
            for (Future<UUID> one : said) one.get();
        }

        assertThat((List<CaseEntry>) in(owner, tx -> cases.entries(tx, brief)))
                .extracting(CaseEntry::number)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 81).boxed().toList());
    }

    @Test
    void of_many_who_append_while_it_is_closed_those_before_are_in_and_those_after_are_refused() throws Exception {
        admit();
        var refused = new java.util.concurrent.atomic.AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var said = IntStream.range(0, 60)
                    .mapToObj(i -> threads.submit(() -> {
                        if (i == 30) {
                            close(owner);
                            return;
                        }
                        try {
                            say(i % 2 == 0 ? owner : party, "line " + i);
                        } catch (DomainException closed) {
                            assertThat(closed.code()).isEqualTo(CoreError.CLOSED);
                            refused.incrementAndGet();
                        }
                    }))
                    .toList();
            for (Future<?> one : said) one.get();
        }

        assertThat(words(owner)).hasSize(60 - refused.get());
        var after = city.owner().withHandle(handle -> handle.createQuery(
                        "SELECT entries FROM core.case_file WHERE id = :id AND closed_at IS NOT NULL")
                .bind("id", brief)
                .mapTo(Integer.class)
                .one());
        assertThat(after).isEqualTo(60 - refused.get());
    }
}
