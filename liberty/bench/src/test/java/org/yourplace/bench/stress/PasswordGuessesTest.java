package org.yourplace.bench.stress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordGuessesTest {

    /** A hundredth of what {@code liberty/bench/stress guesses} does. */
    @Test
    void nobody_guesses_a_password_and_the_owners_still_come_in() throws InterruptedException {
        var guesses = PasswordGuesses.run(PasswordGuesses.Plan.of(1_000));

        System.out.println("FIGURE " + guesses);
        assertThat(guesses.guesses()).isEqualTo(1_000);
        assertThat(guesses.signIns()).as("sign-ins").isZero();
        assertThat(guesses.refused()).as("refused").isGreaterThan(300);
        assertThat(guesses.refusedMillis()).as("a refusal hashes nothing").isLessThan(guesses.hashedMillis() / 3);
        assertThat(guesses.ownersAtHome()).as("owners").isEqualTo(guesses.owners());
        assertThat(guesses.besideAtOnce()).as("beside a guesser, at once").isEqualTo(guesses.beside());
        assertThat(guesses.besideLater()).as("beside a guesser").isEqualTo(guesses.beside());
        assertThat(guesses.longestWait()).as("seconds").isLessThanOrEqualTo(90);
    }
}
