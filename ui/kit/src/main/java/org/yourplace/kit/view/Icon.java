package org.yourplace.kit.view;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;

/**
 * The workspace's drawings: lines of one width on a square of 24, in the colour of the text they stand beside. They say nothing that the
 * words do not say, so nobody hears them.
 */
public enum Icon {
    HOME("M4 11.5 12 4.5l8 7M6 10v9.5h4.5V15h3v4.5H18V10"),
    PEOPLE(
            "M9 11.5a3.25 3.25 0 1 0 0-6.5 3.25 3.25 0 0 0 0 6.5ZM3 19.5c.6-3.4 3-5 6-5s5.4 1.6 6 5M15.5 5.4a3 3 0 0 1 0 5.7M17.5 14.9c2 .6 3.2 2.1 3.5 4.6"),
    PERSON("M12 12a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM5 20c.7-3.9 3.5-5.5 7-5.5s6.3 1.6 7 5.5"),
    HAND(
            "M4 13.5 7.5 12l4 2.5h3a1.5 1.5 0 0 1 0 3H10M4 20v-8M14.6 15.2l4-2.4a1.4 1.4 0 0 1 1.6 2.3L14 20H8l-4-1M13.5 9.5C11 8 10 6.800 10 5.400A1.900 1.900 0 0 1 13.500 4.300 1.900 1.900 0 0 1 17 5.400c0 1.400-1 2.600-3.500 4.100Z"),
    DESK("M4 5.500h16v13H4zM4 10h16M9 10v8.500M7 3.500v3.500M17 3.500v3.500"),
    LIST("M8.500 6.500H20M8.500 12H20M8.500 17.500H20M4.500 6.500h.01M4.500 12h.01M4.500 17.500h.01"),
    MAP("M9 5 3.500 7v12.500L9 17.500l6 2 5.500-2V5L15 7 9 5Zm0 0v12.500M15 7v12.500"),
    PIN(
            "M12 21s6.500-5.600 6.500-11a6.500 6.500 0 0 0-13 0c0 5.400 6.500 11 6.500 11Zm0-8.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5Z"),
    AGREEMENT(
            "M6 3.500h8.500L18.500 7.500v13H6zM14 3.500V8h4.500M9 12h6M8.500 17c1.200-2 2-2 2.500-.500s1.300 1.200 4-.500"),
    KEY("M15.500 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12.600 11 4.500 19M7 16.500l2.500 2.500"),
    LETTER("M3.500 6h17v12.500h-17zM4 6.500l8 6.500 8-6.500"),
    TASK("M4 12.500 9.500 18 20 6.500"),
    SWITCH("M8 7h8a5 5 0 0 1 0 10H8A5 5 0 0 1 8 7Zm8 7.250a2.250 2.250 0 1 0 0-4.500 2.250 2.250 0 0 0 0 4.500Z"),
    SETTINGS(
            "M4 7h9M17.500 7H20M4 17h2.500M11 17h9M15.250 9.250a2.250 2.250 0 1 0 0-4.500 2.250 2.250 0 0 0 0 4.500ZM8.750 19.250a2.250 2.250 0 1 0 0-4.500 2.250 2.250 0 0 0 0 4.500Z"),
    UPLOAD("M12 15.500V4.500M7.500 9 12 4.500 16.500 9M4.500 14.500v5h15v-5"),
    DOWNLOAD("M12 4.500v11M7.500 11l4.500 4.500 4.500-4.500M4.500 14.500v5h15v-5"),
    SEARCH("M10.750 17a6.250 6.250 0 1 0 0-12.500 6.250 6.250 0 0 0 0 12.500ZM15.500 15.500l4.500 4.500"),
    ADD("M12 5v14M5 12h14"),
    CLOSE("M6 6l12 12M18 6 6 18"),
    BACK("M20 12H4.500M11 5.500 4.500 12l6.500 6.500"),
    NEXT("M9 5.500 15.500 12 9 18.500"),
    DOWN("M5.500 9 12 15.500 18.500 9"),
    MENU("M4 7h16M4 12h16M4 17h16"),
    CLOCK("M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 7.500V12l3 2"),
    CALENDAR("M4 6h16v14H4zM4 10.500h16M8 3.500V8M16 3.500V8"),
    PHONE(
            "M6.500 4h3l1.500 4-2 1.500c1 2.300 2.700 4 5 5l1.500-2 4 1.500v3c0 1-.8 2-2 2C10.500 18.500 5 13 4.500 6c0-1.200 1-2 2-2Z"),
    WARNING("M12 4 2.500 20h19L12 4Zm0 6v4.500M12 17.300h.01"),
    INFO("M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 11v5.500M12 7.700h.01"),
    OUT("M14 4.500h5.500v15H14M4 12h11M8 8l-4 4 4 4"),
    SITE("M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM3.500 12h17M12 3.500c5 5 5 12 0 17-5-5-5-12 0-17Z"),
    SEAL("M12 3.500l7 2.500v5.500c0 4.500-3 7.700-7 9-4-1.300-7-4.500-7-9V6l7-2.500ZM8.800 12l2.300 2.300 4.200-4.600"),
    CHART("M3.500 20h17M5 20V11.500h3.500V20M10.250 20V5h3.500v15M15.500 20v-6H19v6"),
    BUILDING("M5 20V5.500l8-2V20M13 9.500h6V20M3.500 20h17M8 8.500h2M8 12h2M8 15.500h2M16 13h.01M16 16.500h.01");

    private final String line;

    Icon(String line) {
        this.line = line;
    }

    /** A fresh drawing, hidden from screen readers. */
    public Component drawing() {
        return new Html(
                "<span class=\"icon\" aria-hidden=\"true\"><svg viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" fill=\"none\" "
                        + "stroke=\"currentColor\" stroke-width=\"1.75\" stroke-linecap=\"round\" stroke-linejoin=\"round\" focusable=\"false\">"
                        + "<path d=\"" + line + "\"></path></svg></span>");
    }
}
