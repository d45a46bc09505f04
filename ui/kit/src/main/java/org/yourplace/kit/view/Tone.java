package org.yourplace.kit.view;

import java.util.Locale;

/** What a mark or notice feels like. Never the only way it is said: the words beside it say it too. */
public enum Tone {
    PLAIN,
    GOOD,
    WAITING,
    LATE,
    INFO;

    String className() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
