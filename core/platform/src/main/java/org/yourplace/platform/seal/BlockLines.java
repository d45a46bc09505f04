package org.yourplace.platform.seal;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import org.yourplace.platform.seal.Finding.Kind;

/** The lines of one block as they come by, against what the block says of them. */
final class BlockLines {
    private final Block block;
    private final MessageDigest root = Canonical.digest();
    private int count;
    private boolean inOrder = true;
    private boolean named;

    BlockLines(Block block) {
        this.block = block;
    }

    void add(int place, byte[] leaf) {
        count++;
        inOrder &= place == count;
        root.update(leaf);
    }

    /** One of its lines was found fault with, which says why the whole does not fit. */
    void named() {
        named = true;
    }

    /** What is wrong with the whole. */
    Optional<Kind> verdict() {
        if (count != block.lines()) {
            return Optional.of(count < block.lines() ? Kind.LINE_MISSING : Kind.LINE_ADDED);
        }
        if (!inOrder || (!named && !Arrays.equals(root.digest(), block.root()))) {
            return Optional.of(Kind.ORDER_CHANGED);
        }
        return Optional.empty();
    }
}
