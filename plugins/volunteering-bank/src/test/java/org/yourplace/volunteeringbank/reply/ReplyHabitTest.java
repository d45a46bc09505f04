package org.yourplace.volunteeringbank.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyHabitTest {
    private static final int NEVER = Integer.MAX_VALUE;

    @Test
    void three_of_four_heard_within_that_time() {
        assertThat(ReplyHabit.within(List.of(1, 2, 2, 2, 9), 5)).hasValue(2);
        assertThat(ReplyHabit.within(List.of(0, 0, 0, 0, 0), 5)).hasValue(1);
        assertThat(ReplyHabit.within(List.of(1, 1, 1, 3, 3, 3, NEVER, NEVER), 5))
                .hasValue(3);
    }

    @Test
    void nothing_is_said_of_a_group_with_few_cases_or_that_is_often_late() {
        assertThat(ReplyHabit.within(List.of(1, 1, 1, 1), 5)).isEmpty();
        assertThat(ReplyHabit.within(List.of(1, 1, 1, NEVER, NEVER, NEVER), 5)).isEmpty();
        assertThat(ReplyHabit.within(List.of(6, 6, 6, 6, 6), 5)).isEmpty();
    }
}
