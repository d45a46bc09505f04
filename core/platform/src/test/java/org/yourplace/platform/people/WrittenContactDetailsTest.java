package org.yourplace.platform.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yourplace.spi.people.ContactDetails;

class WrittenContactDetailsTest {
    private final ContactDetails details = new WrittenContactDetails();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "07700 900123",
                "07700900123",
                "(07700) 900-123",
                "07700.900.123",
                "0 7 7 0 0 9 0 0 1 2 3",
                "+44 7700 900123",
                "+44 (0)7700 900123",
                "0044 7700 900 123",
                "023 8000 0000",
                "(023) 8092 0123",
                "O77OO 9OO123",
                "\uFF10\uFF17\uFF17\uFF10\uFF10 \uFF19\uFF10\uFF10\uFF11\uFF12\uFF13",
                "\u0660\u0667\u0667\u0660\u0660 \u0669\u0660\u0660\u0661\u0662\u0663",
                "077\u200B00 900\u200B123",
                "+48 601 234 567",
                "oh seven seven double oh, nine double oh, one two three",
                "amina@example.org",
                "Amina.Rahman+help@mail.example.co.uk",
                "amina (at) example.org",
                "amina[at]example[dot]org",
                "amina at example dot org",
                "amina @ example.org",
                "amina@example dot org",
                "amina@example(dot)org",
                "amina@example . org",
                "amina\uFF20example.org",
                "zo\u00EB@caf\u00E9.example"
            })
    void what_reaches_somebody_is_held_back_however_it_is_written(String detail) {
        assertThat(details.heldBack("Ring me: " + detail + " please"))
                .isEqualTo("Ring me: " + ContactDetails.GAP + " please");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "See you on 01.02.2026 10.30, or 01/02/2026 at 10:30.",
                "On 10-12-2026 at 14:00 we need 12 people for 3 hours.",
                "It costs \u00A31,250.00 and takes 45 minutes, 9 to 5.",
                "Come to SO14 2AA, bus 18 or 7, flat 12, 2nd floor.",
                "We meet at noon. Then we walk at the park dot by dot.",
                "My reference is K7P-4QXM, listing 2026-000123.",
                "Two or three, 4 or 5: one two three four.",
                "The listing is at yourplace.example/volunteer."
            })
    void a_date_a_time_a_price_and_a_place_stay(String text) {
        assertThat(details.heldBack(text)).isEqualTo(text);
    }

    @Test
    void several_are_held_back_and_the_words_between_them_stay() {
        assertThat(details.heldBack("07700 900123 10 to 12, else amina@example.org on 01-02-2026 07700 900456."))
                .isEqualTo("\u2022\u2022\u2022 10 to 12, else \u2022\u2022\u2022 on 01-02-2026 \u2022\u2022\u2022.");
    }

    @Test
    void what_was_held_back_once_stays_as_it_is_and_any_text_is_taken() {
        var random = new Random(7);
        var signs = "0123456789+() .-@aotdo\n\u2022\uFF10\u200D\uD83D\uDC4B<>&";
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(120); n > 0; n--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            var once = details.heldBack(text.toString());

            assertThat(details.heldBack(once)).as(text.toString()).isEqualTo(once);
        }
    }

    @Test
    void the_longest_message_of_one_sign_takes_no_time() {
        for (var sign : new String[] {"0", "a", "a ", "at ", "0 ", "one ", "@", "+4"}) {
            var began = System.nanoTime();
            details.heldBack(sign.repeat(2_000 / sign.length()));
            assertThat(System.nanoTime() - began).as(sign).isLessThan(2_000_000_000L);
        }
    }
}
