package org.yourplace.spi.document;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What stands on a document of one or more A4 pages, from top to bottom. All words are plain text; core escapes them.
 *
 * @param language of its words: readers that speak need it
 * @param title what the document is called
 * @param style how large it is written
 * @since 1.3
 */
public record Paper(Locale language, String title, Style style, List<Block> blocks) {
    /** How large it is written. */
    public enum Style {
        /** Read from a few steps away. */
        POSTER,
        /** Read in the hand. */
        LETTER
    }

    public Paper {
        if (language.getLanguage().isEmpty() || title.isBlank()) {
            throw new IllegalArgumentException("a document needs a language and a title");
        }
        Objects.requireNonNull(style);
        blocks = List.copyOf(blocks);
    }

    /** One part of it. */
    public sealed interface Block {}

    /** The heading; the first one is the document's. */
    public record Heading(String text) implements Block {}

    /** A paragraph, larger than the rest. */
    public record Lead(String text) implements Block {}

    public record Paragraph(String text) implements Block {}

    /** A list of short lines. */
    public record Lines(List<String> lines) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** A name and what is known, such as "When" and "Every Tuesday". */
    public record Known(String name, String value) {}

    /** What is known, name by name. */
    public record Facts(List<Known> facts) implements Block {
        public Facts {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Figures in rows and columns. The first column names the row; the others are read with their heading.
     *
     * @param heads one for each column
     * @param rows each as long as the heads, the first cell its name
     * @since 1.6
     */
    public record Table(List<String> heads, List<List<String>> rows) implements Block {
        public Table {
            heads = List.copyOf(heads);
            rows = rows.stream().map(List::copyOf).toList();
            for (var row : rows) {
                if (row.size() != heads.size()) throw new IllegalArgumentException("a row is as long as the heads");
            }
        }
    }

    /**
     * A QR code with words beside it.
     *
     * @param holds what a telephone reads from it
     * @param alternative what it is, for who does not see it
     * @param words beside it: the same in letters
     */
    public record Code(String holds, String alternative, List<String> words) implements Block {
        public Code {
            words = List.copyOf(words);
        }
    }
}
