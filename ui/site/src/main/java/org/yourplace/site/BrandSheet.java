package org.yourplace.site;

import java.util.Map;
import org.yourplace.site.port.Look;

/**
 * A partnership's colours as a small style sheet over the house's own. A colour that could not be read where it stands is made darker or
 * lighter until it can: a brand never takes readability away.
 */
final class BrandSheet {

    private static final Map<String, String> LIGHT = Map.of(
            "paper",
            "#fbf8f2",
            "ink",
            "#13262d",
            "tint",
            "#e6f0ef",
            "primary",
            "#0b5069",
            "onPrimary",
            "#ffffff",
            "link",
            "#0b5069",
            "accent",
            "#a4452b",
            "soft",
            "#43575f");
    private static final Map<String, String> DARK = Map.of(
            "paper",
            "#0e191d",
            "ink",
            "#eef3f1",
            "tint",
            "#132b31",
            "primary",
            "#8ccfe2",
            "onPrimary",
            "#06222c",
            "link",
            "#93d3e5",
            "accent",
            "#8a3a24",
            "soft",
            "#b3c3c7");

    private static final Colour WHITE = new Colour(255, 255, 255);

    private BrandSheet() {}

    static String css(Look look) {
        return ":root{" + colours(look.light(), LIGHT) + "}\n@media (prefers-color-scheme:dark){:root{"
                + colours(look.dark(), DARK) + "}}\n";
    }

    private static String colours(Map<String, String> brand, Map<String, String> house) {
        // the house's quiet and meaning colours stand on paper too: one on which they cannot be read gives way
        var soft = colour(Map.of(), house, "soft");
        var paper = colour(brand, house, "paper");
        if (soft.contrast(paper) < Colour.READABLE) paper = colour(Map.of(), house, "paper");
        var ink = colour(brand, house, "ink").readableOn(paper);
        var tint = colour(brand, house, "tint");
        var primary = colour(brand, house, "primary").readableOn(paper);
        var onPrimary = colour(brand, house, "onPrimary").readableOn(primary);
        var link = colour(brand, house, "link").readableOn(paper);
        // the same for the tint, on which text, links and quiet text stand
        if (ink.contrast(tint) < 7 || link.contrast(tint) < Colour.READABLE || soft.contrast(tint) < Colour.READABLE) {
            tint = paper;
        }
        return "--paper:" + paper.hex() + ";--ink:" + ink.hex() + ";--foam:" + tint.hex() + ";--accent:" + primary.hex()
                + ";--accent-ink:" + onPrimary.hex() + ";--accent-hover:"
                + primary.toward(ink, 0.35).hex()
                + ";--link:" + link.hex() + ";--brick:"
                + colour(brand, house, "accent").readableOn(WHITE).hex();
    }

    private static Colour colour(Map<String, String> brand, Map<String, String> house, String name) {
        return Colour.of(brand.getOrDefault(name, ""))
                .orElseGet(() -> Colour.of(house.get(name)).orElseThrow());
    }
}
