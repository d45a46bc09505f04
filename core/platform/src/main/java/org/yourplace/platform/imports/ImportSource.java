package org.yourplace.platform.imports;

/** A file as it came. */
public record ImportSource(Format format, byte[] bytes) {
    /** What files can be read. */
    public enum Format {
        CSV,
        JSON
    }

    public static ImportSource csv(byte[] bytes) {
        return new ImportSource(Format.CSV, bytes);
    }

    public static ImportSource json(byte[] bytes) {
        return new ImportSource(Format.JSON, bytes);
    }
}
