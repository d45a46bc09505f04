package org.yourplace.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yourplace.spi.error.DomainException;
import org.yourplace.spi.error.Violation;
import org.yourplace.spi.error.Violations;

class StrictJsonTest {
    private final StrictJson json = new StrictJson(20);

    enum Commitment {
        ONE_OFF,
        REGULAR
    }

    record Place(@Nullable String postcode) {
        Place {
            Violations.of().text("postcode", postcode, 1, 8).done();
        }
    }

    record Offer(
            @Nullable String title,
            @Nullable Integer minutes,
            int places,
            @Nullable Boolean remote,
            @Nullable Double price,
            @Nullable UUID id,
            @Nullable LocalDate day,
            @Nullable Instant at,
            @Nullable Commitment commitment,
            @Nullable List<String> skills,
            @Nullable Place place) {
        Offer {
            skills = skills == null ? List.of() : List.copyOf(skills);
            Violations.of()
                    .optionalText("title", title, 10)
                    .range("minutes", minutes, 1, 600)
                    .done();
        }
    }

    private Offer read(String body) {
        return (Offer) json.read(body.getBytes(StandardCharsets.UTF_8), Offer.class);
    }

    private List<Violation> refusal(String body) {
        return refusal(body.getBytes(StandardCharsets.UTF_8));
    }

    private List<Violation> refusal(byte[] body) {
        var thrown = catchThrowableOfType(DomainException.class, () -> json.read(body, Offer.class));
        assertThat(thrown).as(new String(body, StandardCharsets.ISO_8859_1)).isNotNull();
        return thrown.violations();
    }

    @Test
    void a_good_body_becomes_the_record() {
        var offer = read("""
                {"title":"Tea","minutes":60,"places":4,"remote":true,"price":1.5,"id":"0190a0de-0000-7000-8000-000000000001",
                 "day":"2026-11-22","at":"2026-11-22T10:00:00Z","commitment":"one-off","skills":["driving"],
                 "place":{"postcode":"SO14 2AA"}}""");

        assertThat(offer.commitment()).isEqualTo(Commitment.ONE_OFF);
        assertThat(offer.place()).isEqualTo(new Place("SO14 2AA"));
        assertThat(offer.at()).isEqualTo("2026-11-22T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"places\":1,\"title\":5}                     | title        | not-a-text",
                "{\"places\":1,\"title\":true}                  | title        | not-a-text",
                "{\"places\":1,\"title\":[]}                    | title        | not-a-text",
                "{\"places\":1,\"title\":{}}                    | title        | not-a-text",
                "{\"places\":\"1\"}                             | places       | not-a-number",
                "{\"places\":\"\"}                              | places       | not-a-number",
                "{\"places\":1.5}                               | places       | not-a-number",
                "{\"places\":true}                              | places       | not-a-number",
                "{\"places\":null}                              | places       | not-a-number",
                "{\"places\":[1]}                               | places       | not-a-number",
                "{\"places\":99999999999}                       | places       | not-a-number",
                "{\"places\":1e400}                             | places       | not-a-number",
                "{\"places\":1,\"minutes\":\"sixty\"}           | minutes      | not-a-number",
                "{\"places\":1,\"price\":\"1\"}                 | price        | not-a-number",
                "{\"places\":1,\"remote\":\"true\"}             | remote       | not-yes-or-no",
                "{\"places\":1,\"remote\":1}                    | remote       | not-yes-or-no",
                "{\"places\":1,\"id\":\"12\"}                   | id           | not-an-id",
                "{\"places\":1,\"id\":7}                        | id           | not-an-id",
                "{\"places\":1,\"id\":\"\"}                     | id           | not-an-id",
                "{\"places\":1,\"day\":\"22/11/2026\"}          | day          | not-a-date",
                "{\"places\":1,\"day\":20261122}                | day          | not-a-date",
                "{\"places\":1,\"day\":\"\"}                    | day          | not-a-date",
                "{\"places\":1,\"day\":[2026,11,22]}            | day          | not-a-date",
                "{\"places\":1,\"at\":1700000000}               | at           | not-a-date",
                "{\"places\":1,\"at\":\"+999999999-12-31T00:00:00Z\"} | at     | not-a-date",
                "{\"places\":1,\"day\":\"+999999999-12-31\"}    | day          | not-a-date",
                "{\"places\":1,\"commitment\":\"sometimes\"}    | commitment   | unknown-code",
                "{\"places\":1,\"commitment\":\"ONE_OFF\"}      | commitment   | unknown-code",
                "{\"places\":1,\"commitment\":0}                | commitment   | unknown-code",
                "{\"places\":1,\"commitment\":\"\"}             | commitment   | unknown-code",
                "{\"places\":1,\"skills\":\"driving\"}          | skills       | not-a-list",
                "{\"places\":1,\"skills\":{\"a\":1}}            | skills       | not-a-list",
                "{\"places\":1,\"skills\":[\"a\",null]}         | skills[1]    | required",
                "{\"places\":1,\"skills\":[\"a\",3]}            | skills[1]    | not-a-text",
                "{\"places\":1,\"place\":\"SO14\"}              | place        | not-an-object",
                "{\"places\":1,\"place\":{\"postcode\":7}}      | place.postcode | not-a-text",
                "{\"places\":1,\"place\":{\"postcode\":\"SO14 22AAA\"}} | place.postcode | too-long",
                "{\"places\":1,\"place\":{\"postcode\":\"SO14\",\"town\":\"x\"}} | place.town   | unknown-field",
                "{\"places\":1,\"constructor\":{}}              | constructor  | unknown-field",
                "{\"places\":1,\"@class\":\"x\"}                | @class       | unknown-field",
                "{\"places\":1,\"title\":\"a very long title\"} | title        | too-long",
                "{\"places\":1,\"minutes\":0}                   | minutes      | out-of-range",
                "{\"places\":1,\"title\":\"\\u0000\"}           | title        | strange-characters",
                "{\"places\":1,\"title\":\"\\ud800\"}           | title        | strange-characters",
                "{\"places\":1,\"skills\":[\"\\udc00\"]}        | skills[0]    | strange-characters",
                "{\"places\":1,\"a\\u0000\":1}                  | body         | strange-characters",
                "{\"places\":1,\"places\":2}                    | body         | repeated-field",
                "{\"places\":1                                  | body         | not-json",
                "{'places':1}                                   | body         | not-json",
                "{\"places\":1,}                                | body         | not-json",
                "{\"places\":01}                                | body         | not-json",
                "{\"places\":NaN}                               | body         | not-json",
                "{\"places\":1} {}                              | body         | not-json",
                "{\"places\":1} x                               | body         | not-json",
                "{\"places\":1,\"title\":\"a\tb\"}              | body         | not-json",
                "// a comment                                   | body         | not-json",
                "[]                                             | body         | not-an-object",
                "\"text\"                                       | body         | not-an-object",
                "12                                             | body         | not-an-object",
                "null                                           | body         | not-an-object",
                "true                                           | body         | not-an-object"
            })
    void a_bad_body_is_refused_with_the_field_and_the_reason(String body, String field, String reason) {
        assertThat(refusal(body)).singleElement().satisfies(one -> {
            assertThat(one.field()).isEqualTo(field);
            assertThat(one.reason()).isEqualTo(reason);
        });
    }

    @Test
    void nothing_at_all_is_refused() {
        assertThat(refusal("")).extracting(Violation::reason).containsExactly("required");
        assertThat(refusal("  \n")).extracting(Violation::reason).containsExactly("required");
    }

    @Test
    void what_is_not_utf_8_is_refused() {
        assertThat(refusal(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'}))
                .extracting(Violation::reason)
                .containsExactly("not-utf-8");
        assertThat(refusal("{\"places\":1}".getBytes(StandardCharsets.UTF_16)))
                .extracting(Violation::reason)
                .containsExactly("not-utf-8");
    }

    @Test
    void what_nests_too_deep_is_refused_without_being_followed() {
        assertThat(refusal("{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000)))
                .extracting(Violation::reason)
                .containsExactly("too-deep");
        assertThat(refusal("[".repeat(1_000_000))).extracting(Violation::reason).containsExactly("too-deep");
    }

    @Test
    void a_number_with_a_thousand_digits_is_refused() {
        assertThat(refusal("{\"places\":" + "9".repeat(1_000) + "}"))
                .extracting(Violation::reason)
                .containsExactly("too-much");
    }

    @Test
    void every_wrong_field_of_a_record_is_named_at_once() {
        assertThat(refusal("{\"places\":1,\"title\":\"a very long title\",\"minutes\":0}"))
                .extracting(Violation::field)
                .containsExactly("title", "minutes");
    }
}
