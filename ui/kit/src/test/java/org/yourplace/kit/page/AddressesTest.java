package org.yourplace.kit.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @Test
    void every_value_is_encoded_and_empty_ones_are_left_out() {
        var query = new LinkedHashMap<String, Object>();
        query.put("near", "SO19 6HH");
        query.put("q", "tea & cake#1");
        query.put("with", List.of("one-off", "travel-paid"));
        query.put("cause", "");

        assertThat(Addresses.withQuery("/volunteer", query))
                .isEqualTo("/volunteer?near=SO19%206HH&q=tea%20%26%20cake%231&with=one-off&with=travel-paid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "",
                "my",
                "/a\nb"
            })
    void nobody_is_sent_to_another_site(String address) {
        assertThat(Addresses.isLocal(address)).isFalse();
        assertThatThrownBy(() -> PageResponse.to(address)).isInstanceOf(IllegalArgumentException.class);
    }
}
