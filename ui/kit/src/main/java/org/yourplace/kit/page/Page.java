package org.yourplace.kit.page;

import java.util.Set;

/**
 * One page: which requests reach it, and who may make them.
 *
 * @param method {@code GET} or {@code POST}; a GET page answers HEAD as well
 * @param path template such as {@code /volunteer/{slug}}; a name in braces stands for exactly one segment
 * @param handler makes the answer
 * @param visitors who it is for
 * @param oneClick whether a mail program's own "unsubscribe" button reaches it too: without the proof that a form of ours carries
 * @since 0.1
 */
public record Page(String method, String path, Handler handler, Visitors visitors, boolean oneClick) {

    public Page(String method, String path, Handler handler, Visitors visitors) {
        this(method, path, handler, visitors, false);
    }

    /** Who a page is for, and so how it may be kept and found. */
    public enum Visitors {
        /** Anyone. May be kept by caches while nobody is signed in. */
        ANYONE,
        /** A signed-in person; anybody else is led to sign in and back. Never kept. */
        SIGNED_IN,
        /** Whoever holds the link from a mail. Never kept, never indexed, and its address is not passed on. */
        LINK_HOLDER
    }

    private static final Set<String> METHODS = Set.of("GET", "POST");

    public Page {
        if (!METHODS.contains(method)) throw new IllegalArgumentException("a page answers GET or POST, not " + method);
        PathTemplate.of(path);
    }

    public static Page get(String path, Handler handler) {
        return new Page("GET", path, handler, Visitors.ANYONE);
    }

    public static Page post(String path, Handler handler) {
        return new Page("POST", path, handler, Visitors.ANYONE);
    }

    /** The same page for signed-in people only. */
    public Page forSignedIn() {
        return new Page(method, path, handler, Visitors.SIGNED_IN);
    }

    /**
     * The same page, for the holder of a mailed link, which mail programs call too (RFC 8058): their form says {@code List-Unsubscribe} and
     * comes without a cookie. What it does may follow from the secret in its path alone.
     */
    public Page forMailPrograms() {
        return new Page(method, path, handler, Visitors.LINK_HOLDER, true);
    }

    /** The same page for the holder of a mailed link. */
    public Page forLinkHolder() {
        return new Page(method, path, handler, Visitors.LINK_HOLDER);
    }
}
