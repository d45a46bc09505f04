package org.yourplace.volunteeringbank.pull;

import java.util.Random;

/** What people and programs put into texts that does not belong there, by a seed. */
final class Noise {
    static final String[] HTML = {
        "<p>Help <b>us</b></p>",
        "<script>alert(1)</script>Help us",
        "Help<br>us<img src=x onerror=alert(1)>",
        "<ul><li>Sort</li><li>Pack</li></ul>",
        "Tea &amp; cake &lt;3",
        "<a href=\"javascript:alert(1)\">Help</a> us",
        "<style>*{display:none}</style>Help us",
        "Help us </div></p><p>",
        "<<Help>> us &#0; &#x110000; &nope;",
        "<iframe srcdoc='<p>x'></iframe>Help us"
    };
    static final String[] FORMULAS = {
        "=HYPERLINK(\"http://x\",\"y\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1+1",
        "=1+1;",
        "=cmd|'/c calc'!A1"
    };
    static final String[] CONTROLS = {
        "\u0000", "\u0007", "\u001b[31m", "\u202e", "\ufeff", "\u0085", "\ud800", "\uffff", "\u0000\u0000"
    };

    private final Random random;

    Noise(long seed) {
        random = new Random(seed);
    }

    <T> T any(T[] all) {
        return all[random.nextInt(all.length)];
    }

    String letters(int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(random.nextInt(20) == 0 ? 0x1F600 + random.nextInt(60) : 'a' + random.nextInt(26));
        }
        return text.toString();
    }

    /** One in so many times. */
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    int below(int number) {
        return random.nextInt(number);
    }
}
