package org.yourplace.platform.config;

/**
 * Something wrong in a file.
 *
 * @param file path below tenant-config
 * @param key JSON pointer to the value, empty for the whole file
 * @param words what is wrong
 */
public record Problem(String file, String key, String words) {
    @Override
    public String toString() {
        return file + (key.isEmpty() ? "" : " " + key) + ": " + words;
    }
}
