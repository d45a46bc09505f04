package org.yourplace.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yourplace.site.port.Look;

class BrandSheetTest {

    @Test
    void a_pale_brand_colour_is_made_readable() {
        var css = BrandSheet.css(
                new Look(Map.of("primary", "#ffee00", "link", "#ffee00", "ink", "#fafafa"), Map.of(), ""));

        var paper = colour(css, "--paper");
        assertThat(colour(css, "--link").contrast(paper)).isGreaterThanOrEqualTo(Colour.READABLE);
        assertThat(colour(css, "--ink").contrast(paper)).isGreaterThanOrEqualTo(Colour.READABLE);
        assertThat(colour(css, "--accent-ink").contrast(colour(css, "--accent")))
                .isGreaterThanOrEqualTo(Colour.READABLE);
    }

    @Test
    void a_readable_brand_colour_is_left_alone() {
        assertThat(BrandSheet.css(new Look(Map.of("primary", "#0b4f6c"), Map.of(), "")))
                .contains("--accent:#0b4f6c");
    }

    @Test
    void what_is_no_colour_never_reaches_the_style_sheet() {
        var css = BrandSheet.css(new Look(Map.of("primary", "red;}body{display:none"), Map.of(), ""));

        assertThat(css).doesNotContain("display").contains("--accent:#0b5069");
    }

    private static Colour colour(String css, String name) {
        var found = Pattern.compile(name + ":(#[0-9a-f]{6})").matcher(css);
        assertThat(found.find()).isTrue();
        return Colour.of(found.group(1)).orElseThrow();
    }
}
