package org.yourplace.testing.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yourplace.platform.edge.Limits;
import org.yourplace.spi.error.CoreError;
import org.yourplace.spi.error.DomainException;

class RepetitionTest extends AtTheDoor {
    @Test
    void the_same_request_with_the_same_key_is_done_once() {
        var first = door.knock(once("key-00001", "{}"));
        var again = door.knock(once("key-00001", "{}"));

        assertThat(door.passed()).isEqualTo(1);
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text()).isEqualTo("answer 1");
        assertThat(again.answered("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void a_key_belongs_to_one_caller() {
        door.knock(once("key-00002", "{}").bearer(member(svs)));
        door.knock(once("key-00002", "{}").bearer(member(svs)));

        assertThat(door.passed()).isEqualTo(2);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        door.knock(once("key-00003", "{}"));

        assertThat(door.knock(once("key-00003", "{\"a\":1}")).status()).isEqualTo(422);
        assertThat(door.passed()).isEqualTo(1);
    }

    @Test
    void a_key_that_is_still_at_work_is_refused() {
        var inside = new Exchange[1];
        door.answering(200, () -> inside[0] = new Door(city, Limits.DEFAULT).knock(once("key-00004", "{}")));

        door.knock(once("key-00004", "{}"));

        assertThat(inside[0].status()).isEqualTo(409);
    }

    @Test
    void what_failed_may_be_tried_again_with_the_same_key() {
        door.answering(422, () -> {}).knock(once("key-00005", "{}"));
        door.answering(200, () -> {
                    throw new DomainException(CoreError.STALE);
                })
                .knock(once("key-00005", "{}"));

        var third = door.answering(201, () -> {}).knock(once("key-00005", "{}"));

        assertThat(third.status()).isEqualTo(201);
        assertThat(door.passed()).isEqualTo(3);
    }
}
