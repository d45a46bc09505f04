package org.yourplace.platform.seal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a trail that is not as it was.
 *
 * @param organisation slug of the organisation whose trail it is
 * @param block number, where it is known
 * @param line id of the line, where it is about one
 */
public record Finding(
        String organisation,
        Kind kind,
        @Nullable Long block,
        @Nullable UUID line) {
    /** What is wrong. */
    public enum Kind {
        LINE_CHANGED("a line was changed after it was sealed"),
        LINE_MISSING("a line was taken out"),
        LINE_ADDED("a line was put in that no block holds"),
        ORDER_CHANGED("the order of the lines was changed"),
        DETAIL_CHANGED("the detail of a line is not the one that was written"),
        BLOCK_CHANGED("a block was changed, or is not signed with our key"),
        BLOCK_MISSING("a block is missing"),
        END_CHANGED("the end of the chain was changed, or is not signed with our key"),
        ANCHOR_CONTRADICTED("the chain is not the one that was noted earlier");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** The finding as one line for people. */
    public String words() {
        return organisation + ": " + kind.words() + (block == null ? "" : ", block " + block)
                + (line == null ? "" : ", line " + line);
    }
}
