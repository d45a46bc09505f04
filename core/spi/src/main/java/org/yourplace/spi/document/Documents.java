package org.yourplace.spi.document;

/**
 * Makes documents.
 *
 * @since 1.3
 */
public interface Documents {
    /** A PDF that readers that speak can read (PDF/UA), with its fonts in it. */
    byte[] pdf(Paper paper);
}
